"""What a careful colleague would notice: each value is sound, and yet something looks wrong."""
