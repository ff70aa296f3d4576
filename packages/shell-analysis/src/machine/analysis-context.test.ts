import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

test("a script of the working tree is judged when the caller can read it", () => {
	const readFile = (path: string) =>
		path === "./open.sh" ? "set -e\ngh pr create --fill\n" : undefined;
	for (const command of ["./open.sh", "bash ./open.sh", ". ./open.sh", "sh < ./open.sh"]) {
		expect(analyzeCommand(command, { readFile }).type).toBe("creates");
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	}
});

test("a script that is too large to be judged is refused", () => {
	const readFile = () => `gh pr create\n${"#".repeat(70_000)}`;
	expect(analyzeCommand("bash ./big.sh", { readFile }).type).toBe("undecidable");
});

test("a GraphQL document is read from its file", () => {
	const command = "gh api graphql -F query=@q.graphql";
	const creating = () => "mutation { createPullRequest(input: {}) { clientMutationId } }";
	expect(analyzeCommand(command, { readFile: creating }).type).toBe("creates");
	expect(analyzeCommand(command, { readFile: () => "{ viewer { login } }" }).type).toBe("passes");
});

test("aliases from the configuration of gh and git are replaced", () => {
	const ghAliases = {
		pc: "pr create --fill",
		co: "pr checkout",
		sh: "!gh pr create",
		one: "pr $1",
	};
	expect(analyzeCommand("gh pc -t x", { ghAliases })).toMatchObject({
		creation: { argv: ["gh", "pr", "create", "--fill", "-t", "x"], title: "x" },
	});
	expect(analyzeCommand("gh sh", { ghAliases }).type).toBe("creates");
	expect(analyzeCommand("gh one create", { ghAliases }).type).toBe("creates");
	expect(analyzeCommand("gh co 5", { ghAliases }).type).toBe("passes");
	const gitAliases = { pr: "!gh pr create", st: "status" };
	expect(analyzeCommand("git pr", { gitAliases }).type).toBe("creates");
	expect(analyzeCommand("git st", { gitAliases }).type).toBe("passes");
});

test("a known environment variable is used", () => {
	expect(analyzeCommand("gh pr $SUB", { variables: { SUB: "create" } }).type).toBe("creates");
	expect(analyzeCommand("gh pr $SUB", { variables: { SUB: "list" } }).type).toBe("passes");
});
