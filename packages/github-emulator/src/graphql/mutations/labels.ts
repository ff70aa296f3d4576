import { ensureLabel, type Label } from "../../store/label.ts";
import { findNodeOf } from "../../store/node.ts";
import { demand } from "../../store/permission.ts";
import type { Scope, View } from "../scope.ts";
import { mutation } from "./mutation.ts";

interface LabelsInput {
	readonly labelableId: string;
	readonly labelIds: readonly string[];
}

interface NewLabelInput {
	readonly repositoryId: string;
	readonly name: string;
	readonly color: string;
	readonly description?: string | null;
}

/** The labels behind node ids. */
export const labelsOf = (scope: Scope, ids: readonly string[]): Promise<Label[]> =>
	Promise.all(ids.map((id) => findNodeOf(scope, id, ["Label"])));

export const labelMutations = (scope: Scope): View => {
	const { store, viewer } = scope;
	const labelable = async (input: LabelsInput, action: string) => {
		const subject = await findNodeOf(scope, input.labelableId, ["Issue", "PullRequest"]);
		demand(subject.repository, viewer, { permission: "TRIAGE", action });
		return { subject, labels: await labelsOf(scope, input.labelIds) };
	};
	return {
		createLabel: mutation(
			scope,
			["repositoryId", "name", "color", "description"],
			async (input: NewLabelInput) => {
				const repository = await findNodeOf(scope, input.repositoryId, ["Repository"]);
				demand(repository, viewer, { permission: "WRITE", action: "CreateLabel" });
				return { label: scope.show(ensureLabel(store, repository, input)) };
			},
		),
		addLabelsToLabelable: mutation(
			scope,
			["labelableId", "labelIds"],
			async (input: LabelsInput) => {
				const { subject, labels } = await labelable(input, "AddLabelsToLabelable");
				subject.labels = [...new Set([...subject.labels, ...labels])];
				return { labelable: scope.show(subject) };
			},
		),
		removeLabelsFromLabelable: mutation(
			scope,
			["labelableId", "labelIds"],
			async (input: LabelsInput) => {
				const { subject, labels } = await labelable(input, "RemoveLabelsFromLabelable");
				subject.labels = subject.labels.filter((label) => !labels.includes(label));
				return { labelable: scope.show(subject) };
			},
		),
	};
};
