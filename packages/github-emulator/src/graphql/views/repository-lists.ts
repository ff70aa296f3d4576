import type { Label } from "../../store/label.ts";
import { collaboratorsOf } from "../../store/permission.ts";
import { issuesOf, pullRequestsOf, type Repository } from "../../store/repository.ts";
import type { Subject } from "../../store/subject.ts";
import { connection, emptyConnection, numberKey, type PageArguments } from "../connection.ts";
import type { Scope, View } from "../scope.ts";
import { taking } from "../taking.ts";
import { boardsField } from "./boards.ts";
import { collaboratorsField } from "./collaborators.ts";

interface Ordered extends PageArguments {
	readonly orderBy?: { readonly field: string; readonly direction: string } | null;
}

interface LabelsArguments extends Ordered {
	readonly query?: string | null;
}

interface SubjectsArguments extends Ordered {
	readonly states?: readonly string[] | null;
	readonly labels?: readonly string[] | null;
	readonly headRefName?: string | null;
	readonly baseRefName?: string | null;
}

/** The connections of a repository. */
export const repositoryListsView = (repository: Repository, scope: Scope): View => ({
	label: taking(["name"], ({ name }: { name: string }) => {
		const label = repository.labels.get(name.toLowerCase());
		return label === undefined ? null : scope.show(label);
	}),
	labels: taking(["orderBy", "query"], (args: LabelsArguments) => labels(repository, args, scope)),
	issues: taking(["orderBy", "states", "labels"], (args: SubjectsArguments) =>
		subjects("issues", issuesOf(repository), { args, scope }),
	),
	pullRequests: taking(
		["orderBy", "states", "labels", "headRefName", "baseRefName"],
		(args: SubjectsArguments) =>
			subjects("pullRequests", pullRequestsOf(repository), { args, scope }),
	),
	collaborators: collaboratorsField(repository, scope),
	assignableUsers: taking(["query"], (args: PageArguments & { query?: string | null }) =>
		connection(args, {
			name: "assignableUsers",
			items: [...collaboratorsOf(repository).keys()].filter(({ login }) =>
				login.includes(args.query ?? ""),
			),
			key: ({ login }) => login,
			show: scope.show,
		}),
	),
	projectsV2: boardsField([...repository.owner.boards.values()], scope),
	milestones: emptyConnection("milestones"),
});

const labels = (repository: Repository, args: LabelsArguments, scope: Scope): View => {
	const key = ({ name, databaseId }: Label) =>
		args.orderBy?.field === "NAME" ? name.toLowerCase() : numberKey(databaseId);
	return connection(args, {
		name: "labels",
		items: [...repository.labels.values()].filter(({ name }) => name.includes(args.query ?? "")),
		key,
		descending: args.orderBy?.direction === "DESC",
		show: scope.show,
	});
};

const matches = (subject: Subject, args: SubjectsArguments): boolean =>
	(args.states?.includes(subject.state) ?? true) &&
	(args.labels?.some((name) => subject.labels.some((label) => label.name === name)) ?? true) &&
	(subject.type === "Issue" ||
		((args.headRefName ?? subject.headRefName) === subject.headRefName &&
			(args.baseRefName ?? subject.baseRefName) === subject.baseRefName));

const subjects = (
	name: string,
	items: readonly Subject[],
	{ args, scope }: { args: SubjectsArguments; scope: Scope },
): View => {
	const byUpdate = args.orderBy?.field === "UPDATED_AT";
	return connection(args, {
		name,
		items: items.filter((subject) => matches(subject, args)),
		key: ({ updatedAt, number }) => (byUpdate ? numberKey(updatedAt) : "") + numberKey(number),
		descending: args.orderBy?.direction === "DESC",
		show: scope.show,
	});
};
