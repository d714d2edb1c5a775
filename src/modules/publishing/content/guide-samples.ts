import type { ServiceGuide } from './service-guide.ts'

/** A guide whose 样表 are called by other ids; those not named keep theirs. */
export function samplesRenamed(
  guide: ServiceGuide | null,
  ids: ReadonlyMap<string, string>,
): ServiceGuide | null {
  return (
    guide && {
      ...guide,
      materials: guide.materials.map((material) => ({
        ...material,
        sample: material.sample && (ids.get(material.sample) ?? material.sample),
      })),
    }
  )
}
