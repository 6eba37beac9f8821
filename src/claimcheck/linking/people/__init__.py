"""What articles say of people: ages, births, homes, offices, charges, outcomes."""
