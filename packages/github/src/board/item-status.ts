import * as z from "zod";

/** What to select on a board item. Declares the fragment `ItemStatusFields`. */
export const itemStatusFields = `fragment ItemStatusFields on ProjectV2Item {
	fieldValueByName(name: "Status") {
		... on ProjectV2ItemFieldSingleSelectValue { name optionId }
	}
}`;

/** Where an item stands; nulls while no status is set. */
export const ItemStatus = z
	.object({
		fieldValueByName: z
			.object({ name: z.string().nullish(), optionId: z.string().nullish() })
			.nullish(),
	})
	.transform(({ fieldValueByName: value }) => ({
		name: value?.name ?? null,
		optionId: value?.optionId ?? null,
	}));
export type ItemStatus = z.output<typeof ItemStatus>;
