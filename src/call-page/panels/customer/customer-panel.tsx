import { UserX } from 'lucide-react';
import type { Customer } from '../../../call/customer.ts';
import type { Call } from '../../../call/types.ts';
import { formatNumber } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { Placeholder } from '../../../ui/placeholder.tsx';
import { FieldGroup } from '../field-group.tsx';
import { code, date, dateTime, type Field, fieldsOf, text, yesNo } from '../fields.ts';

const path = 'info.record.crm_customer';
const operators: Readonly<Record<number, () => string>> = {
  1: m.operator_telecom,
  2: m.operator_unicom,
  3: m.operator_mobile,
};

/** The CRM customer of the call's number, and the account's own fields. */
export function CustomerPanel({ call }: { call: Call }) {
  const { customer, isInCrm } = call;
  if (!customer) {
    return (
      <Placeholder icon={UserX} title={isInCrm ? m.customer_absent() : m.customer_not_in_crm()}>
        {isInCrm ? m.customer_absent_hint() : m.customer_not_in_crm_hint()}
      </Placeholder>
    );
  }
  return (
    <>
      {isInCrm === false && (
        <p className="bg-warning-soft px-4 py-2 text-sm text-warning">{m.customer_not_in_crm()}</p>
      )}
      <FieldGroup title={m.customer_group_person()} fields={personFields(customer)} />
      {customer.components.length > 0 && (
        <FieldGroup title={m.customer_group_own()} fields={ownFields(customer)} />
      )}
      <FieldGroup title={m.customer_group_deal()} fields={dealFields(customer)} />
      <FieldGroup title={m.customer_group_follow()} fields={followFields(customer)} />
      <FieldGroup title={m.customer_group_record()} fields={recordFields(customer)} />
    </>
  );
}

function personFields(customer: Customer): Field[] {
  const field = fieldsOf(customer, path);
  return [
    field('name', m.customer_name(), text),
    { ...field('phone', m.customer_phone(), text), isNumber: true },
    field('sex', m.customer_sex(), (sex) => (sex === 0 ? m.unknown() : code(sex))),
    field('company', m.customer_company(), text),
    field('email', m.customer_email(), text),
    field('operator', m.customer_operator(), (id) => operators[id]?.() ?? code(id)),
    field('provinceId', m.customer_province_id(), text),
    field('cityId', m.customer_city_id(), text),
  ];
}

function ownFields({ components }: Customer): Field[] {
  return components.map((component) => ({
    label: component.name ?? m.unnamed(),
    value: component.value,
    source: `${path}.components[] · id = ${component.id} · type = ${component.type}`,
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
    field('gradeId', m.customer_grade_id(), text),
    field('sourceId', m.customer_source_id(), text),
    field('industryId', m.customer_industry_id(), text),
    field('flow', m.customer_flow(), code),
    field('expectTransactionAt', m.customer_expect_at(), date),
    field('expectTransactionFee', m.customer_expect_fee(), feeWords),
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
  return [
    field('inputtedAt', m.customer_inputted_at(), dateTime),
    field('createdAt', m.created_at(), dateTime),
    field('updatedAt', m.updated_at(), dateTime),
    field('sort', m.sort(), text),
    field('extra', m.customer_extra(), (extra) =>
      typeof extra === 'string' ? extra : JSON.stringify(extra),
    ),
    field('id', m.customer_id(), text),
    field('userId', m.user_id(), text),
    field('createdUserId', m.customer_created_user_id(), text),
  ];
}
