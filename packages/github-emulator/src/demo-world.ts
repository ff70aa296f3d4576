import type { GitHubEmulator } from "./emulator.ts";

/** A team with one repository, one board and one issue that is ready for work. */
export const seedDemoWorld = async (github: GitHubEmulator) => {
	const bot = github.addUser("codex-bot");
	const alice = github.addUser("alice");
	const mallory = github.addUser("mallory");
	github.addOrganization("acme", { members: [alice], publicMembers: [bot] });
	const repository = await github.addRepository({ owner: "acme", name: "widget" });
	repository.permission(bot, "WRITE");
	repository.permission(alice, "ADMIN");
	const issue = repository.addIssue({
		number: 123,
		title: "Add a frobnicator",
		body: "It should frobnicate.",
		author: alice,
		labels: ["agent"],
	});
	const board = github.addBoard({
		owner: "acme",
		number: 7,
		title: "Widget work",
		statuses: ["Backlog", "Ready", "In Progress", "In Review", "Blocked", "Done"],
	});
	board.add(issue, "Ready");
	return { bot, alice, mallory, repository, issue, board };
};
