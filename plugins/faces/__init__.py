"""The faces of the schema: what is stated once in the models, in the form that each reader of it wants."""
