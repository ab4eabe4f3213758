import jsonld from 'jsonld';

const link = (id: string) => ({ '@id': id, '@type': '@id' });
const named = (id: string) => ({ '@id': id, '@type': '@vocab' });
const typed = (id: string, type: string) => ({ '@id': id, '@type': `xsd:${type}` });

/** What `http://www.w3.org/ns/anno.jsonld` says of the terms that annotations here are made of. */
const annoContext = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    FragmentSelector: 'oa:FragmentSelector',
    Person: 'foaf:Person',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextualBody: 'oa:TextualBody',
    classifying: 'oa:classifying',
    commenting: 'oa:commenting',
    tagging: 'oa:tagging',
    body: link('oa:hasBody'),
    conformsTo: link('dcterms:conformsTo'),
    creator: link('dcterms:creator'),
    first: link('as:first'),
    items: { ...link('as:items'), '@container': '@list' },
    refinedBy: link('oa:refinedBy'),
    selector: link('oa:hasSelector'),
    source: link('oa:hasSource'),
    target: link('oa:hasTarget'),
    motivation: named('oa:motivatedBy'),
    purpose: named('oa:hasPurpose'),
    exact: 'oa:exact',
    label: 'rdfs:label',
    modified: typed('dcterms:modified', 'dateTime'),
    nickname: 'foaf:nick',
    total: typed('as:totalItems', 'nonNegativeInteger'),
    value: 'rdf:value',
  },
};

/** Serves the context of annotations; there is no network. */
async function documentLoader(documentUrl: string) {
  if (documentUrl !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(documentUrl);
  return { documentUrl, document: annoContext };
}

interface Quad {
  predicate: { value: string };
  object: { value: string };
}

/** Reads annotations by a JSON-LD processor; gives the objects of a predicate in what it understood. */
export async function readAnnotations(document: object): Promise<(predicate: string) => string[]> {
  const options = { documentLoader, safe: true } as never;
  const quads = (await jsonld.toRDF(document as never, options)) as unknown as Quad[];
  return (wanted) =>
    quads.filter(({ predicate }) => predicate.value === wanted).map(({ object }) => object.value);
}
