// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const CREATIONS = [
	"a=(x gh); ${a[3-2]} pr create",
	"x=gh; for ((i=5-4;i<2;i++)); do $x pr create; done",
	"set -- a gh; ${@:3-1:1} pr create",
	"s=xxgh; ${s:5-3} pr create",
	"a=(x gh); ${a[2!=1]} pr create",
];

test.each(CREATIONS)("how two numbers differ is known: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test("a special parameter cannot be given a value", () => {
	expect(analyzeCommand(": ${@:=gh pr create}; $@")).toEqual({ type: "passes" });
});
