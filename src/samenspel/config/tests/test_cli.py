"""The program `samenspel`."""

import socket

import pytest

from samenspel.config.cli import processes
from samenspel.config.cli.main import main


def test_without_words_it_says_what_it_can_do(capsys):
    assert main([]) == 2
    assert "demo" in capsys.readouterr().out


def test_help_is_no_mistake(capsys):
    assert main(["--help"]) == 0
    assert "serve" in capsys.readouterr().out


def test_the_demo_says_which_port_is_taken(capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["demo", "--port", str(port), "--no-browser"]) == 1
    assert f"--port {port + 1}" in capsys.readouterr().err


def test_the_demo_says_when_its_folder_cannot_be_used(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "samenspel.config.settings.test")
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert main(["demo", "--port", str(port), "--data", str(blocked / "x"), "--no-browser"]) == 1
    assert str(blocked) in capsys.readouterr().err


def test_an_unknown_kind_of_import_is_refused(capsys):
    with pytest.raises(SystemExit):
        main(["import", "gossip", "file.txt"])
    assert "news" in capsys.readouterr().err


def test_the_lists_of_names_are_made_in_the_background_and_once(monkeypatch):
    started = []

    class Running:
        def __init__(self, command):
            started.append(command)

        def terminate(self):
            started.append("ended")

    monkeypatch.setattr(processes, "PREPARE_AFTER", 0)
    monkeypatch.setattr(processes.signal, "signal", lambda *_words: None)
    monkeypatch.setattr(processes.subprocess, "Popen", Running)
    site = processes.Site([])
    ticks = iter([None, None, None])

    def tick():
        if next(ticks, "over"):
            site.stopping = True

    assert site.run(tick=tick) == 0
    assert ["prepare_names" in words for words in started] == [True, False]
    assert started[-1] == "ended"
