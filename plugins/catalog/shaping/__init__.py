"""From read texts to models: keys tidied, values filled in, every refusal worded in Dutch with its place."""
