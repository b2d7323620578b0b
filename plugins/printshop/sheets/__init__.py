"""The kinds of printed matter. A new kind is one module here, one template and one style sheet."""

from printshop.plan import SheetKind
from printshop.sheets.at_your_door import AT_YOUR_DOOR_A5
from printshop.sheets.booklet import BOOKLET_A4_IMPOSED, BOOKLET_A5
from printshop.sheets.calendar import CALENDAR_A3, CALENDAR_A4
from printshop.sheets.call_list import CALL_LIST_A4
from printshop.sheets.door_hanger import DOOR_HANGER
from printshop.sheets.flyer import FLYER_A5, FLYER_A5_DUPLEX
from printshop.sheets.flyer_small import FLYER_A6X4
from printshop.sheets.invitation import INVITATION_A4
from printshop.sheets.matrix import MATRIX_A3
from printshop.sheets.not_home import NOT_HOME_A6X4
from printshop.sheets.paper_form import PAPER_FORM_A4
from printshop.sheets.phone_card import PHONE_CARD_A6X4
from printshop.sheets.poster import POSTER_A3, POSTER_A3_STRIPS, POSTER_A4, POSTER_A4_STRIPS
from printshop.sheets.referral_slip import REFERRAL_SLIP_A6
from printshop.sheets.report_point import REPORT_POINT_CARD_A6, WORRIED_CARD_A6
from printshop.sheets.results import RESULTS_A3, RESULTS_A4
from printshop.sheets.service import SERVICE_A5
from printshop.sheets.signal_card import SIGNAL_CARD_A5, SIGNAL_CARD_A6_DUPLEX
from printshop.sheets.signals import SIGNALS_A4
from printshop.sheets.starter_pack import STARTER_PACK
from printshop.sheets.tally import TALLY_A4
from printshop.sheets.where_to_go import WHERE_TO_GO_A4
from printshop.sheets.where_to_go_large import WHERE_TO_GO_LARGE

KINDS: tuple[SheetKind, ...] = (
    FLYER_A5,
    FLYER_A5_DUPLEX,
    FLYER_A6X4,
    POSTER_A4,
    POSTER_A3,
    POSTER_A4_STRIPS,
    POSTER_A3_STRIPS,
    WHERE_TO_GO_A4,
    NOT_HOME_A6X4,
    INVITATION_A4,
    DOOR_HANGER,
    CALL_LIST_A4,
    PHONE_CARD_A6X4,
    SERVICE_A5,
    CALENDAR_A4,
    CALENDAR_A3,
    RESULTS_A4,
    RESULTS_A3,
    SIGNALS_A4,
    MATRIX_A3,
    WHERE_TO_GO_LARGE,
    TALLY_A4,
    PAPER_FORM_A4,
    BOOKLET_A5,
    BOOKLET_A4_IMPOSED,
    SIGNAL_CARD_A6_DUPLEX,
    SIGNAL_CARD_A5,
    REFERRAL_SLIP_A6,
    REPORT_POINT_CARD_A6,
    WORRIED_CARD_A6,
    AT_YOUR_DOOR_A5,
    STARTER_PACK,
)
"""All kinds, in the order in which they are listed."""
