import { setImmediate as tick } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTurn } from "./in-turn.ts";

test("what bears one name goes in the order in which it was asked for, whatever fails", async () => {
	const seen: string[] = [];
	const act = (name: string, what: string) =>
		inTurn(name, async () => {
			seen.push(`${what} begins`);
			await tick();
			seen.push(`${what} ends`);
			if (what === "b") throw new TypeError(what);
			return what;
		});
	const all = await Promise.allSettled(["a", "b", "c"].map((what) => act("one", what)));
	expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
	expect(seen).toEqual(["a", "b", "c"].flatMap((what) => [`${what} begins`, `${what} ends`]));
	expect(await act("one", "d")).toBe("d");
});

test("what bears another name does not wait", async () => {
	const end = Promise.withResolvers<void>();
	const long = inTurn("long", () => end.promise);
	expect(await inTurn("short", async () => "short")).toBe("short");
	end.resolve();
	await long;
});
