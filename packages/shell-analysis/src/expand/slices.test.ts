// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

test.each([
	"set -- gh pr create; ${*:1:3}",
	"set -- x gh pr create; ${*:2}",
	"set -- x gh pr create; ${@:2}",
	"a=(x gh pr create); ${a[*]:1}",
])("the words of a slice are the words of a command: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});
