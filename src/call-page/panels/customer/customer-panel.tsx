import { UserX } from 'lucide-react';
import type { Customer } from '../../../call/customer.ts';
import { formatNumber } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { Placeholder } from '../../../ui/placeholder.tsx';
import { FieldSets } from '../field-sets.tsx';
import {
  date,
  dateTime,
  type Field,
  type FieldSet,
  fieldsOf,
  technical,
  text,
  yesNo,
} from '../fields.ts';
import type { PanelProps } from '../panel-props.ts';

const path = 'info.record.crm_customer';
const operators: Readonly<Record<number, () => string>> = {
  1: m.operator_telecom,
  2: m.operator_unicom,
  3: m.operator_mobile,
};
/** 1 and 2 are known from public clients. */
const sexes: Readonly<Record<number, () => string>> = {
  0: m.unknown,
  1: m.sex_female,
  2: m.sex_male,
};

/** The CRM customer of the call's number, and the account's own fields. */
export function CustomerPanel({ call: { customer, isInCrm } }: PanelProps) {
  if (!customer) {
    return (
      <Placeholder icon={UserX} title={isInCrm ? m.customer_absent() : m.customer_not_in_crm()}>
        {isInCrm ? m.customer_absent_hint() : m.customer_not_in_crm_hint()}
      </Placeholder>
    );
  }
  const sets = fieldSets(customer);
  const isKnown = sets.some(({ fields }) =>
    fields.some(({ isTechnical, value }) => !isTechnical && value !== null),
  );
  return (
    <>
      {!isKnown && <Placeholder icon={UserX} title={m.customer_absent()} />}
      {isInCrm === false && (
        <p className="bg-warning-soft px-4 py-2 text-sm text-warning">{m.customer_not_in_crm()}</p>
      )}
      <FieldSets sets={sets} />
    </>
  );
}

function fieldSets(customer: Customer): FieldSet[] {
  return [
    { title: m.customer_group_person(), fields: personFields(customer) },
    { title: m.customer_group_own(), fields: ownFields(customer) },
    { title: m.customer_group_deal(), fields: dealFields(customer) },
    { title: m.customer_group_follow(), fields: followFields(customer) },
    { title: m.customer_group_record(), fields: recordFields(customer) },
  ];
}

/** A code in words; one whose meaning is not known is technical. */
function coded(field: Field, meanings: Readonly<Record<number, () => string>>): Field {
  return field.value !== null && !meanings[Number(field.raw)] ? technical(field) : field;
}

function personFields(customer: Customer): Field[] {
  const field = fieldsOf(customer, path);
  const sex = field('sex', m.customer_sex(), (code) => sexes[code]?.() ?? text(code));
  const operator = field(
    'operator',
    m.customer_operator(),
    (code) => operators[code]?.() ?? text(code),
  );
  return [
    field('name', m.customer_name(), text),
    { ...field('phone', m.customer_phone(), text), isNumber: true },
    coded(sex, sexes),
    field('company', m.customer_company(), text),
    field('email', m.customer_email(), text),
    coded(operator, operators),
    technical(field('provinceId', m.customer_province_id(), text)),
    technical(field('cityId', m.customer_city_id(), text)),
  ];
}

function ownFields({ components }: Customer): Field[] {
  return components.map((component) => ({
    label: component.name ?? m.unnamed(),
    value: component.value,
    path: `${path}.components[] · id = ${component.id} · type = ${component.type}`,
    raw: null,
  }));
}

/** An amount, where the text is one. */
function feeWords(fee: string): string {
  const amount = Number(fee);
  return Number.isFinite(amount) ? formatNumber(amount) : fee;
}

function dealFields(customer: Customer): Field[] {
  const field = fieldsOf(customer, path);
  return [
    field('expectTransactionAt', m.customer_expect_at(), date),
    field('expectTransactionFee', m.customer_expect_fee(), feeWords),
    technical(field('gradeId', m.customer_grade_id(), text)),
    technical(field('sourceId', m.customer_source_id(), text)),
    technical(field('industryId', m.customer_industry_id(), text)),
    technical(field('flow', m.customer_flow(), text)),
  ];
}

function followFields(customer: Customer): Field[] {
  const field = fieldsOf(customer, path);
  return [
    field('followedAt', m.customer_followed_at(), dateTime),
    field('viewedAt', m.customer_viewed_at(), dateTime),
    field('unfollowBackAt', m.customer_unfollow_back_at(), date),
    field('unsettledBackAt', m.customer_unsettled_back_at(), date),
    field('isBack', m.customer_is_back(), yesNo),
  ];
}

function recordFields(customer: Customer): Field[] {
  const field = fieldsOf(customer, path);
  const extra = field('extra', m.customer_extra(), (value) =>
    typeof value === 'string' ? value : JSON.stringify(value),
  );
  return [
    field('inputtedAt', m.customer_inputted_at(), dateTime),
    field('createdAt', m.created_at(), dateTime),
    field('updatedAt', m.updated_at(), dateTime),
    technical(field('sort', m.sort(), text)),
    technical(extra),
    technical(field('id', m.customer_id(), text)),
    technical(field('userId', m.user_id(), text)),
    technical(field('createdUserId', m.customer_created_user_id(), text)),
  ];
}
