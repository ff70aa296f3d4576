import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const COPIES = [
	"cp /usr/bin/gh q; ./q pr create",
	"cat /usr/bin/gh > q; chmod +x q; ./q pr create",
	"dd if=/usr/bin/gh of=q; chmod +x q; ./q pr new --fill",
	"./q -R o/r pr create",
	"/tmp/q api repos/o/r/pulls -f title=x",
	"./q pull-request -m x",
	"shopt -s expand_aliases; BASH_ALIASES[x]='gh pr create'\nx",
	"BASH_ALIASES=([x]='gh pr create')\nx",
	"BASH_CMDS[ls]=/usr/bin/gh; ls pr create",
	"./ls pr create",
	"$PWD/echo pr create",
	"cp /usr/bin/g? ls; ./l* pr create",
	"./ls gh pr create",
	"./git gh pr create",
	"./python3 pr create",
	`awk 'BEGIN{system("./echo gh pr create")}'`,
	"cp /usr/bin/g? cat; export PATH=.; cat pr create",
	"PATH=.:$PATH; ls gh pr create",
];

test.each(COPIES)("gh behind another name is denied: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

const HARMLESS = [
	"./q pr list",
	"./q create",
	"/tmp/q api repos/o/r/pulls",
	"./scripts/new.sh pr",
	"BASH_ALIASES[x]='gh pr list'; x",
	"/usr/bin/echo gh pr create",
	"/opt/homebrew/bin/rg -e 'gh pr create' docs",
	"./bin/git commit -m 'gh pr create'",
	"~/bin/grep -rn 'gh pr create' docs",
	"PATH=.:$PATH; echo pr create",
	"export PATH=$HOME/.local/bin:$PATH; grep -rn -e 'gh pr create' docs",
];

test.each(HARMLESS)("anything else passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
