"""What templates see: an API in frozen views.

Texts of the collection are `Text` and `Value`, which a template must pass through a writer. `names` is by role, as
the pack's manifest lists them.
"""

from postwright.render.view.model.access import (
    CredentialView,
    EnvironmentView,
    FlowView,
    LoginView,
    SecurityView,
    ServerView,
    VariableView,
)
from postwright.render.view.model.api import ApiView, ErrorView
from postwright.render.view.model.calls import (
    ArgumentView,
    BodyView,
    ConstantView,
    ContentView,
    FailureView,
    PaginationView,
    ResultView,
    TokenView,
)
from postwright.render.view.model.checks import ChecksView, CheckView, ClaimView, PlaceView
from postwright.render.view.model.examples import (
    AnswerView,
    ErrorShownView,
    ExampleArgumentView,
    ExampleView,
    PageShownView,
    Pairs,
    RequestView,
    SpokenView,
)
from postwright.render.view.model.models import (
    FieldView,
    ModelModule,
    ModelView,
    NamesByRole,
    ReasonView,
    TypeView,
)
from postwright.render.view.model.operations import ChildView, OperationView, ResourceView
from postwright.render.view.model.tours import FixtureView, ScenarioView, StopView, TourView

__all__ = [
    "AnswerView",
    "ApiView",
    "ArgumentView",
    "BodyView",
    "CheckView",
    "ChecksView",
    "ChildView",
    "ClaimView",
    "ConstantView",
    "ContentView",
    "CredentialView",
    "EnvironmentView",
    "ErrorShownView",
    "ErrorView",
    "ExampleArgumentView",
    "ExampleView",
    "FailureView",
    "FieldView",
    "FixtureView",
    "FlowView",
    "LoginView",
    "ModelModule",
    "ModelView",
    "NamesByRole",
    "OperationView",
    "PageShownView",
    "PaginationView",
    "Pairs",
    "PlaceView",
    "ReasonView",
    "RequestView",
    "ResourceView",
    "ResultView",
    "ScenarioView",
    "SecurityView",
    "ServerView",
    "SpokenView",
    "StopView",
    "TokenView",
    "TourView",
    "TypeView",
    "VariableView",
]
