import {
  columnOrderingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { Column } from './column.ts';
import { readColumns, writeColumns } from './stored-columns.ts';

const features = tableFeatures({ columnOrderingFeature, columnVisibilityFeature });
/** The table knows columns only: its rows are far too many to have a model each. */
const noRows: object[] = [];

/** The columns that the reader has chosen, and the ways to choose others. */
export interface ColumnsControl<Row> {
  all: readonly { column: Column<Row>; isShown: boolean }[];
  shown: readonly Column<Row>[];
  show(id: string, isShown: boolean): void;
  /** Moves a column by one place, up or down. */
  move(id: string, by: 1 | -1): void;
  reset(): void;
}

/** The columns of a table, of which the choice is remembered in this browser by a key. */
export function useColumns<Row>(key: string, columns: readonly Column<Row>[]): ColumnsControl<Row> {
  const { ids, byId, definitions } = useMemo(() => named(columns), [columns]);
  const [choice, setChoice] = useState(() => readColumns(key, ids));
  const choose = (next: typeof choice | null) => {
    writeColumns(key, next);
    setChoice(readColumns(key, ids));
  };
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    state: {
      columnOrder: [...choice.order],
      columnVisibility: Object.fromEntries(choice.hidden.map((id) => [id, false])),
    },
  });
  const columnOf = ({ id }: { id: string }) => byId.get(id) ?? [];
  return {
    all: table.getAllLeafColumns().flatMap((leaf) => {
      const column = byId.get(leaf.id);
      return column ? [{ column, isShown: leaf.getIsVisible() }] : [];
    }),
    shown: table.getVisibleLeafColumns().flatMap(columnOf),
    show: (id, isShown) => {
      const others = choice.hidden.filter((hidden) => hidden !== id);
      choose({ ...choice, hidden: isShown ? others : [...others, id] });
    },
    move: (id, by) => {
      const order = choice.order.filter((other) => other !== id);
      order.splice(Math.max(0, choice.order.indexOf(id) + by), 0, id);
      choose({ ...choice, order });
    },
    reset: () => choose(null),
  };
}

function named<Row>(columns: readonly Column<Row>[]) {
  const ids = columns.map(({ id }) => id);
  const byId = new Map(columns.map((column) => [column.id, column]));
  return { ids, byId, definitions: ids.map((id) => ({ id })) };
}
