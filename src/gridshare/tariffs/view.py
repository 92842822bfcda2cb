"""What costs of energy and of the grid are called; a charge that a site names itself keeps that name."""

from gridshare.view import Texts

NAMES: Texts = {
    "energy": ("energy", "energie"),
    "standing": ("standing charge", "vastrecht"),
    "kw_contract": ("contracted power", "gecontracteerd vermogen"),
}
