package org.cajal;

/** What a {@link Mention} names. */
public enum MentionType {
  /** Spindle-cell morphology of cells or of a lesion. */
  SPINDLE_CELL,
  /** Necrosis or necrotic tissue, gross or microscopic. */
  NECROSIS,
  /** How densely cells are packed, or how much of a sample is tumour. */
  CELLULARITY,
  /** An anatomical site with its ICD-O-3 topography code. */
  SITE,
  /** The KIT protein as an immunohistochemical stain. */
  CD117,
  /** The KIT gene: a mutation, an exon, a sequencing test. */
  KIT_GENE,
  /** Any other stain. */
  MARKER,
  /** A tumour diagnosis or tumour type with its ICD-O-3 morphology code. */
  HISTOLOGY
}
