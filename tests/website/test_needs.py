"""From a need to what answers it, and back."""

from village import BuiltSite


def test_a_need_leads_to_what_answers_it_and_back(site: BuiltSite) -> None:
    """The page of all needs, the results of the neighbourhood, and the activity itself."""
    for path in ("project/noden/", "buurten/noord/resultaten/"):
        assert 'activiteiten/koffie/"' in site.html(path)
    assert 'href="../../project/noden/#ontmoetingsplek"' in site.html("activiteiten/koffie/")
    assert 'id="ontmoetingsplek"' in site.html("project/noden/")


def test_results_stand_in_words_beside_their_picture(site: BuiltSite) -> None:
    """The picture is silent, the published words are there, also in a table."""
    html = site.html("buurten/noord/resultaten/")
    assert '<svg class="zb-chart" aria-hidden="true"' in html
    assert "1 op 2" in html
    assert "<td>1 op 2</td>" in html


def test_a_neighbourhood_that_was_not_heard_has_no_results(site: BuiltSite) -> None:
    """No empty page, and no column without figures."""
    assert "buurten/zuid/resultaten/" not in site.paths()
    assert "Zuid</th>" not in site.html("project/resultaten/")
