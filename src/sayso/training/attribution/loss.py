"""How far the network is from what the annotators marked."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from sayso.training.attribution.batches import Batch
from sayso.training.attribution.chain import FORBIDDEN, surprise
from sayso.training.attribution.network import CUE, Network, RoleHead

FIND_WEIGHT, TAG_WEIGHT, VERIFY_WEIGHT = 2.0, 0.5, 0.5
HARD = 0.5
"""False anchors that are tried on the verifier, per true one."""


def loss(network: Network, drawn: Batch) -> dict[str, Tensor]:
    """The parts of the loss, each per annotated attribution, and their ``total``."""
    with torch.autocast("cpu", torch.bfloat16):
        hidden = network.encoder(drawn.ids, drawn.feature, drawn.mask)
        hidden = network.rest(hidden)
        found = network.find(hidden).squeeze(-1).float()
        tags = network.tags(hidden).float()
    kept = drawn.mask.bool()
    count = max(1, len(drawn.at))
    parts = {
        "find": F.binary_cross_entropy_with_logits(
            found[kept], drawn.found[kept], reduction="sum"
        ),
        "tags": F.cross_entropy(
            tags[kept].view(-1, 3), drawn.tags[kept].view(-1), reduction="sum"
        ),
        **_role_parts(network.roles, hidden, found.detach(), drawn),
    }
    parts = {name: part / count for name, part in parts.items()}
    parts["total"] = (
        FIND_WEIGHT * parts["find"]
        + TAG_WEIGHT * parts["tags"]
        + VERIFY_WEIGHT * parts["verify"]
        + parts["roles"]
    )
    return parts


def _role_parts(
    head: RoleHead, hidden: Tensor, found: Tensor, drawn: Batch
) -> dict[str, Tensor]:
    """Roles on the true anchors; true or false on these and the likeliest false ones."""
    false_rows, false_at = _hard_anchors(found, drawn)
    rows, at = torch.cat([drawn.rows, false_rows]), torch.cat([drawn.at, false_at])
    true = len(drawn.at)
    if not len(at):
        zero = hidden.sum() * 0.0
        return {"roles": zero, "verify": zero}
    with torch.autocast("cpu", torch.bfloat16):
        roles, changes, verify = head(hidden, drawn.paragraph, drawn.mask, rows, at)
    roles = fixed_at_anchor(roles[:true].float(), drawn.at)
    mask = drawn.mask[drawn.rows]
    right = (torch.arange(len(at)) < true).float()
    return {
        "roles": surprise(roles, changes[:true].float(), mask, drawn.gold).sum(),
        "verify": F.binary_cross_entropy_with_logits(
            verify.float(), right, reduction="sum"
        ),
    }


def fixed_at_anchor(roles: Tensor, at: Tensor) -> Tensor:
    """The anchor itself can only be cue."""
    others = torch.full((roles.shape[-1],), FORBIDDEN)
    others[CUE] = 0.0
    here = torch.arange(roles.shape[1])[None, :] == at[:, None]
    return torch.where(here[..., None], others, roles)


def _hard_anchors(found: Tensor, drawn: Batch) -> tuple[Tensor, Tensor]:
    """The likeliest pieces that are in no cue."""
    in_cue = drawn.tags[:, :, CUE - 1] > 0
    free = found.masked_fill(in_cue | ~drawn.mask.bool(), FORBIDDEN).flatten()
    wanted = min(int(HARD * len(drawn.at)) + 1, len(free))
    top = free.topk(wanted).indices
    width = found.shape[1]
    return top // width, top % width
