"""Articles to drafts of claims: small extractors in a visible order."""
