"""The same checks where one machine is too small: on a cluster."""
