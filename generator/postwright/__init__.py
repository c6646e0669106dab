"""Postwright turns a Postman collection into an SDK."""
