import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

test.each([
	'python3 -c \'from urllib.request import urlopen; urlopen("https://api.github.com/repos/o/r/pulls", b"{}")\'',
	'python3 -c \'import urllib.request as u; u.urlopen("https://api.github.com/repos/o/r/pulls", b"{}")\'',
	'python3 -c \'import urllib.request as u; u.urlopen(u.Request("https://api.github.com/repos/o/r/pulls", b"{}", {"A": "b"}))\'',
	'python3 -c \'import urllib.request as u; u.urlopen(u.Request("https://api.github.com/repos/o/r/pulls", json.dumps({"a": 1}).encode()))\'',
	'python3 -c \'import urllib.request as u; u.urlopen("https://api.github.com/repos/%s/pulls" % ("o/r"), d)\'',
	'python3 -c \'import urllib.request as u; u.urlopen("https://api.github.com/repos/{}/pulls".format("o/r"), d)\'',
	'python3 -c \'import urllib.request as u; u.build_opener().open("https://api.github.com/repos/o/r/pulls", b"{}")\'',
	'python3 -c \'import urllib.request as u; opener = u.build_opener(); opener.open("https://api.github.com/repos/o/r/pulls", b"{}")\'',
	'python3 -c \'from urllib.request import urlopen as f; f("https://api.github.com/repos/o/r/pulls", b"{}")\'',
	'python3 -c \'import urllib.request as u; f = u.urlopen; f("https://api.github.com/repos/o/r/pulls", b"{}")\'',
	'python3 -c \'import urllib.request as u; u.urlopen(*["https://api.github.com/repos/o/r/pulls", b"{}"])\'',
	'python2 -c \'import urllib2; urllib2.urlopen("https://api.github.com/repos/o/r/pulls", "{}")\'',
	'python3 -c \'import urllib.request as u; u.urlopen(url="https://api.github.com/repos/o/r/pulls", data=b"{}")\'',
])("what gets data sends it: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each([
	"python3 -c 'import urllib.request as u; u.urlopen(\"https://api.github.com/repos/o/r/pulls\")'",
	"python3 -c 'import urllib.request as u; u.urlopen(\"https://api.github.com/repos/o/r/pulls\", timeout=5)'",
	"python3 -c 'import urllib.request as u; u.urlopen(\"https://api.github.com/repos/o/r/pulls\", None, 5)'",
	'python3 -c \'import urllib.request as u; u.urlopen(u.Request("https://api.github.com/repos/o/r/pulls", headers={"A": "b"}))\'',
	"python3 -c 'import urllib.request as u, json; print(json.load(u.urlopen(\"https://api.github.com/repos/o/r/pulls\")), 1)'",
	'python3 -c \'from urllib.request import urlopen, Request; print(urlopen(Request("https://api.github.com/repos/o/r/pulls", headers={"A": "b"}), timeout=3).read())\'',
	'python3 -c \'import urllib.request as u; r = u.urlopen("https://api.github.com/repos/o/r/pulls"); open("f", "w").write(r.read())\'',
	"node -e 'fetch(new Request(\"https://api.github.com/repos/o/r/pulls\", {headers: h}))'",
])("what gets none only reads: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
