import { onTestFinished } from "vitest";
import { seedDemoWorld } from "../demo-world.ts";
import type { EmulatorOptions } from "../emulator-options.ts";
import { isJsonObject } from "../server/json.ts";
import { startGitHubEmulator } from "../start-github-emulator.ts";
import type { Account } from "../store/account.ts";

/** When every test begins: 2027-01-01T00:00:00Z. */
export const start = Date.UTC(2027, 0, 1);

/** A demo world for one test, at a standstill in time, with the means to talk to it. */
export const openWorld = async (options: EmulatorOptions = {}) => {
	let now = start;
	const github = await startGitHubEmulator({ now: () => now, unixSocket: false, ...options });
	onTestFinished(github.close);
	const seeded = await seedDemoWorld(github);
	const tokens = new Map<Account, string>();
	const tokenOf = (account: Account) => {
		const token = tokens.get(account) ?? github.token(account);
		tokens.set(account, token);
		return token;
	};
	const send = async (place: string, request: Sent = {}) => {
		const [method = "GET", path = "/"] = place.split(" ");
		const { as = seeded.bot, body, headers = {} } = request;
		const response = await fetch(github.url + path, {
			method,
			headers: { authorization: `bearer ${tokenOf(as)}`, ...headers },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		const json: unknown = text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : null;
		return { status: response.status, headers: Object.fromEntries(response.headers), text, json };
	};
	return {
		github,
		...seeded,
		send,
		/** Lets milliseconds pass. */
		wait(milliseconds: number) {
			now += milliseconds;
		},
		/** What GraphQL answered, whatever the status. */
		async ask(query: string, variables: object = {}, as?: Account) {
			const body = { query, variables };
			const { status, json } = await send(
				"POST /graphql",
				as === undefined ? { body } : { body, as },
			);
			const { data, errors } = isJsonObject(json) ? json : {};
			return { status, data, errors };
		},
	};
};

interface Sent {
	readonly as?: Account;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}
