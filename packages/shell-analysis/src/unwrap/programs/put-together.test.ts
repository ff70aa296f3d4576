import { describe, expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

describe("a program that puts a creation together is refused", () => {
	test.each([
		"awk '{system($2\" \"$1\" create\")}' <<< 'pr gh'",
		"awk '{print $2,$1,\"create\" | \"sh\"}' <<< 'pr gh'",
		"perl -lane 'system(\"$F[1] $F[0] create\")' <<< 'pr gh'",
		"perl -pe 's/(.*)/`$1`/e' <<< 'gh pr create'",
		"perl -e '$_=q(gh-pr-create);tr/-/ /;system$_'",
		'perl -e \'open F,"|-","sh"; print F "gh p","r create"\'',
		"python3 -c 'import sys,subprocess; subprocess.run(sys.argv[:0:-1])' create pr gh",
		"python3 -c 'import os,sys; os.system(\" \".join(sys.argv[1:][::-1]))' create pr gh",
		'python3 -c \'import os; os.system("gh p%s create"%"r")\'',
		'python3 -c \'import os; os.system("gh-pr-create".replace("-"," "))\'',
		"python3 -c 'import os; os.system(\"etaerc rp hg\"[::-1])'",
		'python3 -c \'import webbrowser; webbrowser.get("gh pr create ").open("x")\'',
		"tclsh <<< 'exec {*}[list gh pr create]'",
		"tclsh <<< 'open \"|gh pr create\"'",
		"tclsh <<< 'exec sh -c \"gh p[format r] create\"'",
		"nl -w1 <<< x | sed 's/1 x/gh-pr-create/;y/-/ /' | sh",
		"$(sed -n '1s/.*/gh-pr-create/;s/-/ /gp' /etc/passwd)",
	])("%s", (command) => {
		expect(analyzeCommand(command).type).not.toBe("passes");
	});
});

describe("one that only passes words on, or changes a text, passes", () => {
	test.each([
		"awk '{print | \"sh\"}' <<< 'git log --grep=\"gh pr create\"'",
		"awk '/gh pr create/ {print $2\" \"$1}' notes.md",
		"perl -pi -e 's/gh-pr-new/gh-pr-create/g' notes.md",
		"python3 -c 'import sys,subprocess; subprocess.run(sys.argv[1:])' sed -n '/gh pr create/p' f",
		'python3 -c \'print("gh-pr-create".replace("-"," "))\'',
		"tclsh <<< 'puts [exec gh pr list]'",
		"sed 's/a/gh-pr-create/;y/-/_/' notes.md",
		"echo gh-pr-create | sed 'y/-/_/' | tee out.txt",
	])("%s", (command) => {
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	});
});
