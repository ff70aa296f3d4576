import type { EmulatorOptions } from "../emulator-options.ts";
import { seededRepository } from "../seed/seeded-repository.ts";
import { type Seeding, seeding } from "../seed/seeding.ts";
import { accountOf, type Who } from "../seed/who.ts";
import { authenticate } from "../server/authenticate.ts";
import { createWorld } from "../server/create-world.ts";
import { graphqlCall } from "../server/graphql-call.ts";
import { newRepository } from "../store/repository.ts";
import { createMemoryRepository, type MemoryRepository } from "./memory-repository.ts";

/** A GitHub inside this process: the same store and the same answers, but no socket and no disk. */
export interface EmbeddedGitHub
	extends Pick<Seeding, "addUser" | "addBoard" | "token" | "repository"> {
	/** A repository in memory, with a first commit. */
	addRepository(repository: { owner: Who; name: string }): Promise<MemoryRepository>;
	/** Answers what is posted to `/graphql`, at once. */
	readonly fetch: typeof globalThis.fetch;
	/** What was asked for and is not modelled. */
	readonly unmodelled: readonly string[];
	/** Points that were spent, of all accounts. */
	readonly spent: () => number;
}

/** Starts nothing, so there is nothing to close. Needs a clock: time is the caller's here. */
export const createEmbeddedGitHub = (
	options: Pick<EmulatorOptions, "limits" | "replicaLagMs"> & { readonly now: () => number },
): EmbeddedGitHub => {
	const world = createWorld(options, new AbortController().signal);
	const { store } = world;
	const hands = seeding(world, { gitRoot: "", url: "" });
	let points = 0;
	return {
		addUser: hands.addUser,
		addBoard: hands.addBoard,
		token: hands.token,
		repository: hands.repository,
		unmodelled: world.unmodelled,
		spent: () => points,
		async addRepository({ owner, name }) {
			const git = createMemoryRepository();
			const facts = { owner: accountOf(store, owner), name, isPrivate: false, parent: null };
			const repository = newRepository(store, { ...facts, defaultBranch: "main", git });
			const first = { branch: "main", files: { "README.md": `# ${name}\n` } };
			await seededRepository(store, repository, "").commit(first);
			return git;
		},
		async fetch(input, init) {
			const request = new Request(input, init);
			const who = authenticate(store, request.headers.get("authorization") ?? undefined);
			const { answer, points: price } = await graphqlCall(world, await request.text()).carryOut(
				who,
			);
			points += price;
			return Response.json(answer.body, { status: answer.status, ...headersOf(answer.headers) });
		},
	};
};

const headersOf = (headers: Readonly<Record<string, string>> | undefined) =>
	headers === undefined ? {} : { headers };
