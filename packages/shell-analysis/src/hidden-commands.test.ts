import { expect, test } from "vitest";
import { analyzeCommand } from "./analyze-command.ts";

const PULLS = "https://api.github.com/repos/o/r/pulls";
const ENCODED = Buffer.from("require('child_process').execSync('gh pr create')").toString("base64");

const DENIED = [
	`awk 'BEGIN{c="gh pr create"; while ((c | getline l) > 0) print l}'`,
	`awk '{c="gh pr " $1; system(c)}' <<< create`,
	`perl -e 'my $c = "gh pr create"; open(my $h, "$c |"); print <$h>'`,
	`perl -e 'open F, "gh pr create |" or die; print while <F>'`,
	`echo '1e gh pr create' | sed -f - x`,
	"printf 'gh pr create' > x.sh; find . -name x.sh -exec sh {} \\;",
	"printf 'gh pr create' > x.sh; find . -name 'x*' -exec bash -c '. {}' \\;",
	"script -qec 'echo echo > n; $(< n) gh pr create' /dev/null",
	"mapfile -u 3 -t a 3< <(printf 'gh\\npr\\ncreate\\n'); \"${" + 'a[@]}"',
	"printf '#!/bin/bash\\ngh pr create\\n' > p; perl p",
	`node -e 'eval(atob("${ENCODED}"))'`,
	`node -e 'eval(Buffer.from("${ENCODED}", "base64").toString())'`,
	"tmux display-message '#(gh pr create)'",
	`node -e 'require("child_process").execSync(["git status; gh", "pr create"].join(" "))'`,
	`lwp-request -m POST ${PULLS} < body.json`,
	`POST ${PULLS} < body.json`,
	`printf 'POST ${PULLS}\\n{"title":"t"}\\n' > a.hurl; hurl a.hurl`,
	`printf 'POST ${PULLS}\\n{"title":"t"}\\n' | hurl`,
	`httpx ${PULLS} -m POST`,
	`httpx ${PULLS} -j '{"title":"x"}'`,
	`curlie POST ${PULLS} title=x`,
	`restish post ${PULLS} title: x`,
];

const TASKS: readonly (readonly [file: string, content: string, command: string])[] = [
	["justfile", "pr:\\n\\tgh pr create\\n", "just pr"],
	["Taskfile.yml", "tasks:\\n  pr:\\n    cmds:\\n      - gh pr create --fill\\n", "task pr"],
	["tox.ini", "[testenv]\\ncommands = gh pr create\\n", "tox"],
	["package.json", '{"scripts":{"pr":"gh pr create"}}', "npm run pr"],
	["mise.toml", '[tasks.pr]\\nrun = "gh pr create"\\n', "mise run pr"],
	["deno.json", '{"tasks":{"pr":"gh pr create"}}', "deno task pr"],
	["Rakefile", 'task :pr do\\n  sh "gh pr create"\\nend\\n', "rake pr"],
	["noxfile.py", 'def a(s): s.run("gh","pr","create")\\n', "nox"],
];

test.each(DENIED)("is denied: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each(TASKS)("a task that this line writes into %s is denied", (file, content, command) => {
	expect(analyzeCommand(`printf '${content}' > ${file}; ${command}`).type).not.toBe("passes");
	expect(analyzeCommand(`printf '${content}' > ${file}`)).toEqual({ type: "passes" });
});

const HARMLESS = [
	`lwp-request -m GET ${PULLS}`,
	`POST https://example.com/pulls < body.json`,
	`httpx ${PULLS}`,
	`curlie -s ${PULLS}`,
	`restish get ${PULLS}`,
	`printf 'GET ${PULLS}\\n' | hurl`,
	"echo 's/a/gh pr create/' | sed -f - x",
	`awk 'BEGIN{c="date"; c | getline d; print d}'`,
	`node -e 'eval(atob("MSsx"))'`,
];

test.each(HARMLESS)("passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
