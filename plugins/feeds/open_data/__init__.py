"""Open data: services as HSDS 3, activities as plain JSON."""
