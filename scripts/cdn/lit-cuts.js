// What the elements do not use of Lit, by its exact text. Each entry: [text, what stands there instead].
// A test of the elements runs against this Lit too: `LIT=small npm run test:browser`.

const reactive = [
  // Accessors, attributes and styles of a class: no decorators, no converters, no names that a compiler changes.
  [
    'static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,s=b){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??b}static _$Ei(){if(this.hasOwnProperty(d("elementProperties")))return;const t=n(this);t.finalize(),void 0!==t.l&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(d("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}this._$Eh=new Map;for(const[t,s]of this.elementProperties){const i=this._$Eu(t,s);void 0!==i&&this._$Eh.set(i,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
    'static get observedAttributes(){return this.finalize(),[...this._$Eh.keys()]}static finalize(){if(this.hasOwnProperty("finalized"))return;this.finalized=!0,this._$Eh=new Map,this.elementProperties=new Map(Object.entries(this.properties??{})),this.elementStyles=[this.styles??[]].flat();for(const[t,s]of this.elementProperties){const i=this._$Eu(t,s),h=Symbol();void 0!==i&&this._$Eh.set(i,t),Object.defineProperty(this.prototype,t,{get(){return this[h]},set(i){const e=this[h];this[h]=i,this.requestUpdate(t,e,s)},configurable:!0,enumerable:!0})}}',
  ],
  [
    'static _$Eu(t,s){const i=s.attribute;return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0}',
    'static _$Eu(t,s){return!1===s.attribute||s.state?void 0:t.toLowerCase()}',
  ],
  [
    'y.elementStyles=[],y.shadowRootOptions={mode:"open"},y[d("elementProperties")]=new Map,y[d("finalized")]=new Map,p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")',
    'y.shadowRootOptions={mode:"open"}',
  ],
  ['p=a.reactiveElementPolyfillSupport,', ''],
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [',this.constructor.l?.forEach(t=>t(this))', ''],
  ['d=(t,s)=>t,', ''],
  ['getOwnPropertyNames:r,getOwnPropertySymbols:o,', ''],
  ['getOwnPropertyDescriptor:h,', ''],
  [
    'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    '',
  ],
  [
    'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(',
    'C(t,s,{useDefault:i,reflect:e}){i&&!(this._$Ej??=new Map).has(t)?this._$Ej.set(t,s??this[t]):(',
  ],
  ['case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
  ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
  ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b={}'],
  ['(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type)', 'u.toAttribute(s,i.type)'],
  [
    'const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;',
    'const t=i.elementProperties.get(e);',
  ],
  ['h.fromAttribute(s,t.type)', 'u.fromAttribute(s,t.type)'],
  [
    'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;',
    'requestUpdate(t,s,i){if(void 0!==t){if(!f(this[t],s))return;',
  ],
  [
    'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending',
    'return this.performUpdate(),!this.isUpdatePending',
  ],
  ['scheduleUpdate(){return this.performUpdate()}', ''],
  ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
  [
    'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
    'const s=this._$AL;try{this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(s){throw this._$EM(),s}this._$AE(s)',
  ],
  ['shouldUpdate(t){return!0}', ''],
  ['removeController(t){this._$EO?.delete(t)}', ''],
];

const html = [
  // Polyfills, the list of versions, and what other packages reach into.
  ['const t=globalThis,i=t=>t,s=', 'const t=globalThis,s='],
  ['i(t).nextSibling;i(t).remove()', 't.nextSibling;t.remove()'],
  [
    'const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");',
    '',
  ],
  ['j as _$LH,', ''],
  // MathML, and templates compiled ahead.
  ['T=x(3),', ''],
  ['T as mathml,', ''],
  ['this.el.content,2===i||3===i)', 'this.el.content,2===i)'],
  [
    'e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
    'e=this._$AC(t);',
  ],
  [',_$litType$:s}=t,e=this._$AC', '}=t,e=this._$AC'],
  // Values inside comments, inside text that is not markup, and in place of an attribute.
  ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
  [':6===r.type&&(i=new Z(h,this,t))', ':0'],
  [
    'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
    '',
  ],
  // Any mark-up: ours is well-formed, has no comments, and no `<`, `>` or `=` inside of values that hold expressions.
  [
    'f="[ \\t\\n\\f\\r]",v=/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g,p=RegExp(`>|${f}(?:([^\\\\s"\'>=/]+)(${f}*=${f}*(?:[^ \\t\\n\\f\\r"\'\\`<>=]|("|\')|))|$)`,"g"),g=/\'/g,$=/"/g,y=/^(?:script|style|textarea|title)$/i,',
    '',
  ],
  [
    'const N=(t,i)=>{const s=t.length-1,e=[];let n,l=2===i?"<svg>":3===i?"<math>":"",c=v;for(let i=0;i<s;i++){const s=t[i];let a,u,d=-1,f=0;for(;f<s.length&&(c.lastIndex=f,u=c.exec(s),null!==u);)f=c.lastIndex,c===v?"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p):c===p?">"===u[0]?(c=n??v,d=-1):void 0===u[1]?d=-2:(d=c.lastIndex-u[2].length,a=u[1],c=void 0===u[3]?p:\'"\'===u[3]?$:g):c===$||c===g?c=p:c===_||c===m?c=v:(c=p,n=void 0);const x=c===p&&t[i+1].startsWith("/>")?" ":"";l+=c===v?s+r:d>=0?(e.push(a),s.slice(0,d)+h+s.slice(d)+o+x):s+o+(-2===d?i:x)}return[V(t,l+(t[s]||"<?>")+(2===i?"</svg>":3===i?"</math>":"")),e]};',
    'const N=(t,i)=>{const s=[...t],e=[],n=s.pop();let l=2===i?"<svg>":"";for(const t of s)if(l+=t,l.lastIndexOf("<")>l.lastIndexOf(">")){const i=/([^\\s"\'=]+)=["\']?[^"\'=]*$/.exec(t);i&&(e.push(i[1]),l=l.slice(0,i.index-t.length)+i[0].replace("=",h+"=")),l+=o}else l+=r;return[V(t,l+(n||"<?>")+(2===i?"</svg>":"")),e]};',
  ],
  // Directives that wait for something, and so must know when they are taken out.
  ['h?._$AO?.(!1),', ''],
  ['get _$AU(){return this._$AM._$AU}u(t)', 'u(t)'],
  ['get parentNode(){return this._$AM.parentNode}', ''],
  ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  ['this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i', 'this._$AV=[],this._$AD=t'],
  [
    'this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0',
    'this.type=2,this._$AH=A,this._$AA=t,this._$AB=i,this.options=e',
  ],
  [
    'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    '',
  ],
  [
    '_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;)',
    '_$AR(t=this._$AA.nextSibling){for(;t!==this._$AB;)',
  ],
  ['this._$AR(s&&s._$AB.nextSibling,e)', 'this._$AR(s&&s._$AB.nextSibling)'],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  [
    'this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,',
    'this._$AH=A,this.element=t,this.name=i,',
  ],
  ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
  // Documents of another window, and where in a root to render.
  ['(t?.creationScope??l).importNode', 'l.importNode'],
  // Options of listeners.
  [
    'e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t)',
    'e=t===A&&s!==A;e&&this.element.removeEventListener(this.name,this),t!==A&&s===A&&this.element.addEventListener(this.name,this)',
  ],
  [
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
    'this._$AH.call(this.element,t)',
  ],
];

const element = [
  ['const s=globalThis;', ''],
  [
    'i._$litElement$=!0,i["finalized"]=!0,s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
    'i.finalized=!0;',
  ],
  ['const n={_$AK:(t,e,r)=>{t._$AK(e,r)},_$AL:t=>t._$AL};(s.litElementVersions??=[]).push("4.2.2");', ''],
  [',n as _$LE', ''],
  // Whether it is connected: only waiting directives ask.
  ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  [
    'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
    '',
  ],
];

const helpers = [
  // Making parts by hand.
  ['import{_$LH as o}from"./lit-html.js";', ''],
  ['const{I:t}=o,i=o=>o,', 'const '],
  [',v as insertPart', ''],
  [
    'v=(o,n,e)=>{const l=o._$AA.parentNode,d=void 0===n?o._$AB:n._$AA;if(void 0===e){const i=l.insertBefore(s(),d),n=l.insertBefore(s(),d);e=new t(i,n,o,o.options)}else{const t=e._$AB.nextSibling,n=e._$AM,c=n!==o;if(c){let t;e._$AQ?.(o),e._$AM=o,void 0!==e._$AP&&(t=o._$AU)!==n._$AU&&e._$AP(t)}if(t!==d||c){let o=e._$AA;for(;o!==t;){const t=i(o).nextSibling;i(l).insertBefore(o,d),o=t}}}return e},',
    '',
  ],
];

const live = [
  // What the types of the templates check before.
  [
    'class extends t{constructor(r){if(super(r),r.type!==n.PROPERTY&&r.type!==n.ATTRIBUTE&&r.type!==n.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!o(r))throw Error("`live` bindings can only contain a single expression")}',
    'class extends t{',
  ],
];

const directive = [
  ['get _$AU(){return this._$AM._$AU}_$AT(t,e,i){this._$Ct=t,this._$AM=e,this._$Ci=i}', '_$AT(){}'],
];

export const CUTS = {
  '@lit/reactive-element/reactive-element.js': reactive,
  'lit-html/lit-html.js': html,
  'lit-html/directive.js': directive,
  'lit-html/directive-helpers.js': helpers,
  'lit-html/directives/live.js': live,
  'lit-element/lit-element.js': element,
};
