import {
	type Check,
	type CheckRun,
	checksOf,
	combinedState,
	type StatusContext,
	stateOfCheck,
} from "../../store/check.ts";
import { commitOf } from "../../store/git-object.ts";
import { type Repository, repositoryUrl } from "../../store/repository.ts";
import { timestamp } from "../../store/timestamp.ts";
import { connection, type PageArguments } from "../connection.ts";
import type { Scope, View } from "../scope.ts";
import { taking } from "../taking.ts";

interface Place {
	readonly repository: Repository;
	readonly oid: string;
}

/** What checks say of a commit, or null where there are none. */
export const rollupView = ({ repository, oid }: Place, scope: Scope): View | null => {
	const checks = checksOf(repository, oid);
	if (checks.length === 0) return null;
	return {
		__typename: "StatusCheckRollup",
		id: nodeId("SCR", `${repository.id}:${oid}`),
		state: combinedState(checks),
		commit: () => scope.show(commitOf(repository, oid)),
		contexts: (args: PageArguments) =>
			connection(args, {
				name: "contexts",
				items: [...checks.entries()],
				key: ([index]) => `${index}`.padStart(6, "0"),
				show: ([, check]) => checkView(check, { repository, oid }),
				fields: countsOf(checks),
			}),
	};
};

const countsOf = (checks: readonly Check[]): View => {
	const of = (type: Check["type"]) => checks.filter((check) => check.type === type);
	return {
		checkRunCount: of("CheckRun").length,
		checkRunCountsByState: byState(of("CheckRun")),
		statusContextCount: of("StatusContext").length,
		statusContextCountsByState: byState(of("StatusContext")),
	};
};

const byState = (checks: readonly Check[]) => {
	const states = checks.map(stateOfCheck);
	return [...new Set(states)].map((state) => ({
		state,
		count: states.filter((one) => one === state).length,
	}));
};

const checkView = (check: Check, place: Place): View => {
	switch (check.type) {
		case "CheckRun":
			return checkRunView(check, place);
		case "StatusContext":
			return statusContextView(check, place);
	}
};

/** No branch is protected here, so nothing is required. */
const isRequired = taking(["pullRequestId", "pullRequestNumber"], () => false);

const checkRunView = (check: CheckRun, { repository, oid }: Place): View => {
	const url = `${repositoryUrl(repository)}/runs/${encodeURIComponent(check.name)}`;
	return {
		__typename: "CheckRun",
		id: nodeId("CR", `${oid}:${check.name}`),
		name: check.name,
		status: check.status,
		conclusion: check.conclusion,
		startedAt: timestamp(check.at),
		completedAt: check.status === "COMPLETED" ? timestamp(check.at) : null,
		url,
		detailsUrl: url,
		isRequired,
		checkSuite: { __typename: "CheckSuite", workflowRun: null },
	};
};

const statusContextView = (check: StatusContext, { oid }: Place): View => ({
	__typename: "StatusContext",
	id: nodeId("SC", `${oid}:${check.name}`),
	context: check.name,
	state: check.state,
	createdAt: timestamp(check.at),
	description: null,
	targetUrl: null,
	isRequired,
});

const nodeId = (prefix: string, of: string): string =>
	`${prefix}_kwDO${Buffer.from(of).toString("base64url")}`;
