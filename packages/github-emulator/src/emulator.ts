import type { Fault } from "./faults/fault.ts";
import type { NewRepository } from "./seed/add-repository.ts";
import type { NewBoard, SeededBoard } from "./seed/seeded-board.ts";
import type { SeededRepository } from "./seed/seeded-repository.ts";
import type { Who } from "./seed/who.ts";
import type { LoggedRequest } from "./server/request-log.ts";
import type { Account } from "./store/account.ts";

/** A running GitHub: its addresses, the hands that set up a world in it, and what it saw. */
export interface GitHubEmulator extends AsyncDisposable {
	/** Base of the API and of HTTP remotes: `http://127.0.0.1:<port>`. */
	readonly url: string;
	/** `127.0.0.1:<port>` of the tunnel that the ssh shim uses. */
	readonly ssh: string;
	/** The socket gh's `http_unix_socket` speaks HTTP through; null when it was switched off. */
	readonly unixSocket: string | null;

	addUser(login: string): Account;
	addBot(login: string): Account;
	/** Members are concealed unless they are among `publicMembers`. */
	addOrganization(
		login: string,
		options?: { members?: readonly Who[]; publicMembers?: readonly Who[] },
	): Account;
	/** A new token that signs in as the account. */
	token(who: Who): string;
	/** A real bare repository with a first commit. */
	addRepository(repository: NewRepository): Promise<SeededRepository>;
	/** A fork of `parent` (`owner/name`), with its name and the branches that it has now. */
	addFork(fork: { parent: string; owner: Who }): Promise<SeededRepository>;
	/** Takes a repository (`owner/name`) away; pull requests from its branches stay, from nowhere. */
	deleteRepository(path: string): void;
	/** Takes an account away; what it wrote stays, by nobody. */
	deleteAccount(who: Who): void;
	/** A repository by `owner/name`. Throws UNKNOWN_REPOSITORY. */
	repository(path: string): SeededRepository;
	addBoard(board: NewBoard): SeededBoard;

	/** What goes wrong from now on, in this order. */
	inject(...faults: readonly Fault[]): void;
	clearFaults(): void;
	/** How many milliseconds reads of comments stay behind writes. */
	setReplicaLag(milliseconds: number): void;

	/** Every request answered so far, oldest first. Never a token. */
	readonly requests: readonly LoggedRequest[];
	/** What was asked for and is not modelled; a test of a client ends with this being empty. */
	readonly unmodelled: readonly string[];

	/** What to add to a child's environment, so that git's `git@github.com:` remotes lead here. */
	gitEnvironment(who: Who): Promise<Record<string, string>>;
	/** The same, and a real gh takes this for github.com. */
	ghEnvironment(who: Who): Promise<Record<string, string>>;

	/** Stops everything and removes its files. May be called again. */
	close(): Promise<void>;
}
