"""Alembic's entry: migrate on the connection that the ledger opened."""

from alembic import context

from sayso.ledger.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()
