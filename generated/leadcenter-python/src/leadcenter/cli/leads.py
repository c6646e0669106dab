"""`leadcenter leads`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group(
    "leads",
    "A lead is a person, sometimes with a company, who may become a customer.",
    {
        "notes": ("leadcenter.cli.leads_notes", "list, create"),
        "tasks": ("leadcenter.cli.leads_tasks", "list"),
        "tags": ("leadcenter.cli.leads_tags", "add, remove"),
        "attachments": ("leadcenter.cli.leads_attachments", "Files on a lead, up to 20 MB each."),
    },
)


@GROUP.pages(
    "list",
    Option("--page", "page", "integer", "Required for pagination. Starts at 1"),
    Option("--per-page", "per_page", "integer", "Required for pagination. Default 25, max 100"),
    Option("--search", "search", "string", "Optional. Searches name, e-mail, phone and company"),
    Option(
        "--status",
        "status",
        "string",
        "Optional. One of: new, contacted, qualified, proposal, won, lost",
    ),
    Option(
        "--owner-id", "owner_id", "integer", "Optional. ID of a user, `0` for leads without owner"
    ),
    Option("--pipeline-id", "pipeline_id", "integer", "Optional. ID of a pipeline"),
    Option("--stage-id", "stage_id", "integer", "Optional. ID of a stage"),
    Option("--source-id", "source_id", "integer", "Optional. ID of a source"),
    Option("--tags", "tags", "integer", "Optional. ID of a tag, may be repeated", many=True),
    Option("--min-score", "min_score", "integer", "Optional. Integer, 0 to 100"),
    Option("--min-value", "min_value", "number", "Optional. Decimal"),
    Option("--created-from", "created_from", "string", "Optional. Date, YYYY-MM-DD"),
    Option("--created-to", "created_to", "string", "Optional. Date, YYYY-MM-DD, inclusive"),
    Option("--do-not-contact", "do_not_contact", "boolean", "Optional. true or false"),
    Option(
        "--sort",
        "sort",
        [
            "created_at",
            "-created_at",
            "last_name",
            "-last_name",
            "value",
            "-value",
            "score",
            "-score",
        ],
        "Optional. One of: created_at, -created_at, last_name, -last_name, value, -value, score, -score. Default: -created_at",
    ),
)
def list(client: Client) -> Method:
    """List leads

    Leads the current user may see, newest first.

    Agents see their own leads and those without an owner; managers and admins see all.

    All filters are optional and are combined with **and**.
    """
    return client.leads.list


@GROUP.answer(
    "create",
    Member("--first-name", "first_name", "string", "Max 100 characters", required=True),
    Member("--last-name", "last_name", "string", "Max 100 characters"),
    Member("--email", "email", "string", "Valid e-mail address"),
    Member("--phone", "phone", "string", "E.164, e.g. `+12125550110`"),
    Member("--company", "company", "string"),
    Member("--job-title", "job_title", "string"),
    Member("--website", "website", "string", "URL with scheme"),
    Member(
        "--address",
        "address",
        "object",
        "`street`, `city`, `state`, `postal_code`, `country` (ISO 3166-1 alpha-2)",
    ),
    Member(
        "--status",
        "status",
        ["new", "contacted", "qualified", "proposal", "won", "lost"],
        "One of: new, contacted, qualified, proposal, won, lost. Default: new",
    ),
    Member("--score", "score", "integer", "0 to 100"),
    Member(
        "--value", "value", "string", "Expected value, decimal with two places, e.g. `12500.00`"
    ),
    Member("--currency", "currency", "string", "ISO 4217. Default: USD"),
    Member("--do-not-contact", "do_not_contact", "boolean", "Default: false"),
    Member("--source-id", "source_id", "integer", "See **Sources**"),
    Member(
        "--stage-id",
        "stage_id",
        "integer",
        "See **Pipelines**. Default: first stage of the default pipeline",
    ),
    Member("--owner-id", "owner_id", "integer", "See **Users**"),
    Member("--tag-ids", "tag_ids", "integer", "See **Tags**", many=True),
    Member("--custom-fields", "custom_fields", "object", "Keys as in **Custom Fields**"),
)
def create(client: Client) -> Method:
    """Create lead

    Create a lead. Either `email` or `phone` is needed.

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `first_name` | string | Yes | Max 100 characters |
    | `last_name` | string | No | Max 100 characters |
    | `email` | string | Without `phone` | Valid e-mail address |
    | `phone` | string | Without `email` | E.164, e.g. `+12125550110` |
    | `company` | string | No |  |
    | `job_title` | string | No |  |
    | `website` | string | No | URL with scheme |
    | `address` | object | No | `street`, `city`, `state`, `postal_code`, `country` (ISO 3166-1 alpha-2) |
    | `status` | string | No | One of: new, contacted, qualified, proposal, won, lost. Default: new |
    | `score` | integer | No | 0 to 100 |
    | `value` | string | No | Expected value, decimal with two places, e.g. `12500.00` |
    | `currency` | string | No | ISO 4217. Default: USD |
    | `do_not_contact` | boolean | No | Default: false |
    | `source_id` | integer | No | See **Sources** |
    | `stage_id` | integer | No | See **Pipelines**. Default: first stage of the default pipeline |
    | `owner_id` | integer | No | See **Users** |
    | `tag_ids` | array of integers | No | See **Tags** |
    | `custom_fields` | object | No | Keys as in **Custom Fields** |
    """
    return client.leads.create


@GROUP.answer("get", Argument("lead", "integer", "Required. ID of the lead"))
def get(client: Client) -> Method:
    """Get lead

    One lead with its owner, source, stage, tags and custom fields. `lost_reason` is there for
    lost leads only.
    """
    return client.leads.get


@GROUP.answer(
    "replace",
    Argument("lead", "integer", "Required. ID of the lead"),
    Member("--first-name", "first_name", "string"),
    Member("--last-name", "last_name", "string"),
    Member("--email", "email", "string"),
    Member("--phone", "phone", "string"),
    Member("--company", "company", "string"),
    Member("--job-title", "job_title", "string"),
    Member("--website", "website", "string"),
    Member("--address", "address", "object"),
    Member("--status", "status", "string"),
    Member("--score", "score", "integer"),
    Member("--value", "value", "string"),
    Member("--currency", "currency", "string"),
    Member("--do-not-contact", "do_not_contact", "boolean"),
    Member("--source-id", "source_id", "integer"),
    Member("--stage-id", "stage_id", "integer"),
    Member("--owner-id", "owner_id", "integer"),
    Member("--tag-ids", "tag_ids", "integer", many=True),
    Member("--custom-fields", "custom_fields", "object"),
)
def replace(client: Client) -> Method:
    """Update lead

    Replace all fields of a lead; what is left out is emptied. Use **Change some fields of a
    lead** to change a few only. Fields as in **Create lead**.
    """
    return client.leads.replace


@GROUP.answer(
    "update",
    Argument("lead", "integer", "Required. ID of the lead"),
    Member("--status", "status", "string"),
    Member("--do-not-contact", "do_not_contact", "boolean"),
    Member("--custom-fields", "custom_fields", "object"),
    Member("--owner-id", "owner_id", "any"),
)
def update(client: Client) -> Method:
    """Change some fields of a lead

    Only the fields that are sent are changed. Custom fields are merged by key.
    """
    return client.leads.update


@GROUP.text("delete", Argument("lead", "integer", "Required. ID of the lead"))
def delete(client: Client) -> Method:
    """Delete lead

    Deletes the lead with its notes, tasks and attachments. This cannot be undone.
    """
    return client.leads.delete


@GROUP.answer(
    "assign",
    Argument("lead", "integer", "Required. ID of the lead"),
    Member("--user-id", "user_id", "integer", "ID of the new owner", required=True),
    Member("--notify", "notify", "boolean", "Send an e-mail to the new owner. Default: true"),
)
def assign(client: Client) -> Method:
    """Assign lead

    Make a user the owner of the lead.

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `user_id` | integer | Yes | ID of the new owner |
    | `notify` | boolean | No | Send an e-mail to the new owner. Default: true |
    """
    return client.leads.assign


@GROUP.answer(
    "move-to-stage",
    Argument("lead", "integer", "Required. ID of the lead"),
    Member("--stage-id", "stage_id", "integer"),
    Member("--lost-reason", "lost_reason", "string"),
)
def move_to_stage(client: Client) -> Method:
    """Move lead to stage

    Move the lead within its pipeline or into another one. `lost_reason` is required when the
    stage is of the type `lost`.
    """
    return client.leads.move_to_stage


@GROUP.text(
    "export",
    Option(
        "--status",
        "status",
        ["new", "contacted", "qualified", "proposal", "won", "lost"],
        "Optional. One of: new, contacted, qualified, proposal, won, lost",
    ),
    Option("--created-from", "created_from", "string", "Optional. Date, YYYY-MM-DD"),
    Option("--created-to", "created_to", "string", "Optional. Date, YYYY-MM-DD, inclusive"),
    Option("--delimiter", "delimiter", "string", "Optional. One of: `,` `;`. Default: `,`"),
)
def export(client: Client) -> Method:
    """Export leads

    The leads as CSV (UTF-8, with a heading line), at most 10,000.
    """
    return client.leads.export
