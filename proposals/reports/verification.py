"""The public page that says whether a report is genuine, and nothing of what it holds."""

from hashlib import sha256

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from accounts.limits import limited
from proposals.models import Seal
from proposals.precheck import Verdict

from .signature import is_genuine
from .verification_form import QuestionForm


@limited("verify", "60/h/ip")
def ask(request):
    """Ask by number, by digest, or with the file itself."""
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = QuestionForm(*sent)
    if not form.is_valid():
        return render(request, "verification/ask.html", {"form": form})
    if form.cleaned_data["file"]:
        return _of_file(request, form.cleaned_data["file"].read())
    return HttpResponseRedirect(reverse("verify:number", args=[form.cleaned_data["number"]]))


def number(request, number):
    """What the register knows of a number, or of a digest."""
    key = "number" if len(number) == 10 else "digest"
    seals = Seal.objects.filter(**{key: number.upper() if key == "number" else number.lower()})
    return _answer(request, seals, "known" if seals else "unknown")


def _of_file(request, pdf):
    """Whether a file is a report as we signed it, byte for byte."""
    seals = Seal.objects.filter(file_digest=sha256(pdf).hexdigest())
    if seals or is_genuine(pdf):
        return _answer(request, seals, "genuine")
    return _answer(request, seals, "changed")


def _answer(request, seals, answer):
    context = {
        "answer": answer,
        "entries": [
            (seal.number, Verdict(seal.verdict), seal.rules_version, seal.made)
            for seal in {(s.number, s.made): s for s in seals}.values()
        ],
    }
    status = 404 if answer == "unknown" else 200
    return render(request, "verification/answer.html", context, status=status)
