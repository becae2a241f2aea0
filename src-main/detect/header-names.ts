/** What a column is for, by its heading. */
export type ColumnKind =
  | "meter"
  | "date"
  | "datetime"
  | "time"
  | "period"
  | "value"
  | "register"
  | "unit"
  | "flag"
  | "quantity"
  | "total";

/** The kind a heading names, and its rank among the headings of that kind: the lowest of a file is taken. */
export interface HeaderName {
  readonly kind: ColumnKind;
  readonly rank: number;
}

/**
 * The names that suppliers give their columns, in lower case and without spaces and punctuation; each line of a kind
 * beats the lines below it. This is the one list to extend. What is not in it is never a meter or a day: Site Id,
 * Loaded, Month, insertdate, created and modified are left out on purpose.
 */
const NAMES: Readonly<Record<ColumnKind, readonly string[]>> = {
  meter: [
    "mpan mpancore mpannumber mpancorenumber mpr mprn mprnnumber mpxn mpn mpanmprn mpanmprnspid supplynumber",
    "meterserial meterserialnumber meterserialno serial serialnumber serialno msn",
    "metercode meterid meteridentifier meterpoint meternumber meterno meterreferencenumber supplyid",
    "meter meterref meterreference",
  ],
  date: [
    "settlementdate settdate",
    "readdate readdateuk readingdate dateofreading consumptiondate perioddate rdate date",
    "day",
    "billdate",
  ],
  datetime: [
    "datetime dateandtime datetimeuk timestamp readdatetime readingdatetime settlementdatetime",
    "start starttime startdate startdatetime periodstart intervalstart from",
    "end endtime enddate enddatetime periodend intervalend to",
  ],
  time: ["time readtime readingtime periodtime timeslot"],
  period: ["period periodnumber periodno settlementperiod settperiod hh halfhour"],
  value: ["consumption kwh wh mwh gwh kw kvarh usage", "reading readvalue readingvalue value"],
  register: [
    "read index register registerread registerreading meterread meterreading cumulative",
    "opening openingread openingreading closing closingread closingreading startread endread",
  ],
  unit: ["unit units uom unitofmeasure"],
  flag: [
    "readingtype readtype readingstatus actualestimated actualestimate actualorestimated ae actest",
    "estimate estimated isestimated estimatedflag flag readflag readingflag",
    "type status daystatus quality",
  ],
  quantity: ["measurementquantity mq", "quantity channel direction"],
  total: ["total totalkwh totalconsumption dailytotal daytotal"],
};

const TABLE: ReadonlyMap<string, HeaderName> = new Map(
  Object.entries(NAMES).flatMap(([kind, lines]) =>
    lines.flatMap((line, rank) =>
      line.split(" ").map((name): [string, HeaderName] => [name, { kind: kind as ColumnKind, rank }]),
    ),
  ),
);

/** A heading as the table compares it: in lower case, without spaces and punctuation ("MPAN Core" is "mpancore"). */
export const plainName = (heading: string): string =>
  heading
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** What the table says of a plain name; null where it does not have it. */
export const headerName = (plain: string): HeaderName | null => TABLE.get(plain) ?? null;
