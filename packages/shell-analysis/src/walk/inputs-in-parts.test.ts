import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

test.each([
	"printf 'gh pr create' | { read -n1 x; read y; g$y; }",
	"printf 'gh pr create' | { read -N1 x; read y; g$y; }",
	"printf 'xgh pr create' | { read -n1; bash; }",
	"printf '#gh pr create' | { read -N1; cat; } | sh",
	"printf '#gh pr create' | { read -N1; eval \"$(cat)\"; }",
	"printf 'x;gh pr create' | { read -d';' x; read y; $y; }",
	"printf 'gh pr create' | { head -c1 >/dev/null; read y; g$y; }",
	"printf '# gh pr create' | { head -c 2; bash; }",
	"printf 'xgh pr create' | { dd bs=1 count=1 of=/dev/null status=none; bash; }",
	"printf 'gh pr create' | { x=$(dd bs=1 count=1 status=none); y=$(cat); $x$y; }",
	"printf 'xgh pr create' > f; dd if=f bs=1 skip=1 status=none | bash",
	"printf '#gh pr create\\n' > f; exec 5<f; read -n1 -u5; bash <&5",
	"printf '#gh pr create\\n' > f; { (read -n1); bash; } < f",
	"{ read -n1; read -n1; read y; $y; } <<< '##gh pr create'",
	"printf 'exit\\ngh pr create\\n' | { mapfile -tn1 x; mapfile -t y; $y; }",
])("a command goes on where the one before it stopped reading: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	"printf 'cat <<X\\ngh pr create\\nX\\n' | { read; bash; }",
	"printf ': \\\\\\ngh pr create' | { read -r; bash; }",
	"printf 'cat <<X\\ngh pr create\\nX\\n' | { sed -u 1q; bash; }",
	"printf 'exit #gh pr create\\n' | { python3 -c 'import os;os.read(0,6)'; bash; }",
	"printf 'exit #gh pr create\\n' | { perl -e 'sysread STDIN,$x,6'; bash; }",
	"printf '# gh pr create' | { read -n $N; bash; }",
])("what is left of a script may be another script: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	": > p; exec 3<p; echo 'gh pr create' > p; bash <&3",
	": > p; { echo 'gh pr create' > p; bash; } < p",
	": > p; exec 3<p; mv p s; echo 'gh pr create' > s; bash <&3",
])("who has a file open reads what is written to it later: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	"read -n1 key; npm test",
	"read -rsn1 key; case $key in q) exit;; *) echo go;; esac",
	"echo 'gh pr create' | { read -n2 tool; read rest; echo \"$tool does $rest\"; }",
	"while read -rn1 c; do printf '%s.' \"$c\"; done <<< 'gh pr create'",
	"{ read -r head; cat; } < data.csv | sort",
	"{ head -n1; tail -n +2 | sort; } < data.csv",
	"dd if=notes.md bs=1 skip=4 count=20 2>/dev/null",
	"git log -1 --format=%s | head -c 72",
	'exec 3< input.txt; read -r -u3 line; echo "$line"; exec 3<&-',
	"cat <<'T' | { read -r title; cat; } > body.md\nhow to gh pr create\nwith 'care'\nT",
])("reading in parts opens nothing by itself: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
