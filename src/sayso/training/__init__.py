"""How the models were made: from a corpus to the files that are shipped."""
