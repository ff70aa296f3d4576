import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const RUN = [
	"echo 'gh pr create' | dd of=r.sh; bash r.sh",
	"dd of=r.sh <<< 'gh pr create'; sh r.sh",
	"install /dev/stdin r.sh <<< 'gh pr create'; ./r.sh",
	"install -m 755 /dev/stdin r.sh <<< 'gh pr create'; ./r.sh",
	"echo 'gh pr create' | sponge r.sh; bash r.sh",
	"python3 -c \"open('r.sh','w').write('gh pr create')\"; bash r.sh",
	"node -e \"require('fs').writeFileSync('r.sh','gh pr create')\" && sh r.sh",
	'awk \'BEGIN{print "gh pr create" > "r.sh"}\'; bash r.sh',
];

const NOT_RUN = [
	"dd if=/dev/zero of=x.img bs=1M; file x.img",
	"echo 'npm test' | dd of=r.sh; bash r.sh",
	"install -m 755 bin/x /usr/local/bin/x; x",
	"install -m 755 /dev/stdin r.sh <<< 'npm test'; ./r.sh",
	"echo 'gh pr create' | sponge notes.md; cat notes.md",
	"python3 -c \"open('README.md','w').write('gh pr create')\"; cat README.md",
	"node -e \"require('fs').writeFileSync('a.md','gh pr create')\"; bash r.sh",
	"echo 'gh pr create' | dd of=notes.md; bash r.sh",
];

test.each(RUN)("a script that another program writes is judged where it is run: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each(NOT_RUN)("a file that is only written, or holds no creation, passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

test("dd without a target prints what it reads", () => {
	expect(analyzeCommand("echo 'gh pr create' | dd 2>/dev/null | sh").type).toBe("creates");
});
