import { expect, test } from "vitest";
import { findClaim } from "./find-claim.ts";

const [OURS, NOW] = ["1".repeat(40), "2".repeat(40)];
const claim = { workerId: "worker-1701523200-123", ref: "refs/claims/123", oid: OURS };
const { workerId, ref } = claim;
const ANCESTRY = ["merge-base", "--is-ancestor", OURS, NOW];

test.each<[string, Record<string, string>, number, object, readonly string[][]]>([
	["gone where the remote has no such ref", { other: OURS }, 0, { type: "gone", workerId }, []],
	["held where it is as it was", { [ref]: OURS }, 1, { type: "held" }, []],
	["held where it was renewed", { [ref]: NOW }, 0, { type: "held" }, [ANCESTRY]],
	["taken where it began anew", { [ref]: NOW }, 1, { type: "taken", workerId }, [ANCESTRY]],
	["taken where git knows it not", { [ref]: NOW }, 128, { type: "taken", workerId }, [ANCESTRY]],
])("a claim is %s", async (_, remote, exitCode, standing, questions) => {
	const asked: (readonly string[])[] = [];
	const git = async (args: readonly string[]) => {
		asked.push(args);
		return { exitCode, stdout: "" };
	};
	const oids = new Map(Object.entries(remote));
	expect(await findClaim(git, claim, { oids })).toEqual(standing);
	expect(asked).toEqual(questions);
});
