"""What all tests share: properties are tried on the same examples each time, and without a clock."""

import os

from hypothesis import settings

# Chance belongs into a run of one's own (HYPOTHESIS_PROFILE=search), not into a gate that others wait for.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
