"""Rules on where actors stand: POS001 and POS002."""
