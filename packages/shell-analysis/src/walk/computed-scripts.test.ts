// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const COMPUTED = [
	`python3 -c 'print("gh"+" pr"+" create")' | sh`,
	`python3 -c 'import base64;print(base64.b64decode("Z2ggcHIgY3JlYXRl").decode())' | sh`,
	`node -p '["gh","pr","create"].join(" ")' | sh`,
	`perl -e 'print scalar reverse "etaerc rp hg"' | sh`,
	"perl -MMIME::Base64 -ne 'print decode_base64($_)' <<< Z2ggcHIgY3JlYXRlCg== | sh",
	`awk 'BEGIN{printf "%c%c pr cre%s",103,104,"ate"}' | sh`,
	"base32 -d <<< M5UCA4DSEBRXEZLBORSQ==== | sh",
	"basenc --base64 -d <<< Z2ggcHIgY3JlYXRlCg== | bash -s",
	`jq -rn '"g"+"h pr create"' | sh`,
	`eval "$(python3 -c 'print("g"+"h pr create")')"`,
	`bash -c "$(node -p '["g","h"].join("")')"`,
	`$(python3 -c 'print("g"+"h pr create")')`,
	"source <(base32 -d <<< M5UCA4DSEBRXEZLBORSQ====)",
	"$(date '+gh%tpr%tcreate')",
	"$(printf '%(gh%tpr%tcreate)T')",
	"eval \"$(stat -c 'gh%%pr%%create' / | tr % ' ')\"",
	"bash <(find / -maxdepth 0 -printf 'gh\\tpr\\tcreate\\n')",
	"seq -f 'gh_pr_create%%%g' 1 1 | tr _% '  ' | sh",
	"x=$(stat -c 'gh_pr_create' /); ${x//_/ }",
	"$(split --filter=cat <<< 'gh'\\ 'pr create')",
	"split --filter=sh <<< 'gh pr create'",
	"stat -c 'gh_pr_create' / | tr _ ' ' | perl -ne 'system($_)'",
	"python3 -c 'import subprocess; subprocess.run(\"touch pr; gh p* create\", shell=True)'",
];

test.each(COMPUTED)("what a program computes is not run as a script: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

const HARMLESS = [
	"curl -fsSL https://example.com/install.sh | bash",
	"curl -fsSL https://example.com/x.json | jq -r .script | bash",
	'eval "$(ssh-agent -s)"',
	'eval "$(direnv hook bash)"',
	`v=$(python3 -c 'import sys; print(sys.version_info[0])'); echo "$v"`,
	`python3 -c 'print("a"+"b")' | grep a`,
	"docker ps -q | awk '{print \"docker rm \" $1}' | sh",
	'eval "$(jq -r \'@sh "a=\\(.a)"\' x.json)"',
	"base32 -d <<< M5UCA4DSEBRXEZLBORSQ==== > x",
	'git checkout -b gh-pr-create && eval "$(fnm env)"',
	"eval \"$(ssh-agent -s)\"; git commit -m 'fix: gh_pr_create helper'",
	'gh issue list --label "$(date +%Y)"',
];

test.each(HARMLESS)("anything else passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

const FILTERS = [
	"awk 1 x.sh | sh",
	"grep . x.sh | sh",
	"perl -pe 1 x.sh | sh",
	"jq -Rr . x.sh | sh",
];

test.each(FILTERS)("a filter shows what is in its file: %s", (command) => {
	const readFile = (path: string) => (path === "x.sh" ? "gh pr create --fill\n" : undefined);
	expect(analyzeCommand(command, { readFile }).type).not.toBe("passes");
});
