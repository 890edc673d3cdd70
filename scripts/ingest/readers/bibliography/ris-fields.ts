import { fieldRoles } from '../records/record-reading.ts';

/** The tags of RIS, of today and of older programs. */
export const risFieldRoles = fieldRoles(
  {
    TI: 'title',
    T1: 'title',
    CT: 'title',
    BT: 'title',
    AU: 'authors',
    A1: 'authors',
    AB: 'abstract',
    N2: 'abstract',
    DA: 'published',
    PY: 'published',
    Y1: 'published',
    T2: 'venue',
    C3: 'venue',
    JF: 'venue',
    JO: 'venue',
    JA: 'venue',
    J1: 'venue',
    J2: 'venue',
    DO: 'identifiers',
    UR: 'links',
    L1: 'links',
    KW: 'keywords',
  },
  `TY A2 A3 A4 AD AN AV C1 C2 C4 C5 C6 C7 C8 CA CN CP CY DB DP ED EP ET ID IS L2 L3 L4 LA LB
  LK M1 M2 M3 N1 NV OP PB PP RI RN RP SE SN SP ST SV T3 TA TT U1 U2 U3 U4 U5 VL VO Y2`,
);
