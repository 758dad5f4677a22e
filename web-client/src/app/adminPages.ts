import type { RouteObject } from 'react-router';

/** What is below /admin. */
export const adminPages: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('@/features/admin/OverviewPage')).OverviewPage }),
  },
  {
    path: 'reports',
    lazy: async () => ({ Component: (await import('@/features/admin/reports/ReportQueue')).ReportQueue }),
  },
  {
    path: 'appeals',
    lazy: async () => ({ Component: (await import('@/features/admin/appeals/AppealQueue')).AppealQueue }),
  },
  {
    path: 'streams',
    lazy: async () => ({ Component: (await import('@/features/admin/StreamsPage')).StreamsPage }),
  },
  {
    path: 'broadcasts',
    lazy: async () => ({ Component: (await import('@/features/admin/lists/BroadcastsPage')).BroadcastsPage }),
  },
  {
    path: 'channels',
    lazy: async () => ({ Component: (await import('@/features/admin/lists/ChannelsPage')).ChannelsPage }),
  },
  {
    path: 'people',
    lazy: async () => ({ Component: (await import('@/features/admin/People')).People }),
  },
  {
    path: 'closed',
    lazy: async () => ({ Component: (await import('@/features/admin/Closures')).Closures }),
  },
  {
    path: 'words',
    lazy: async () => ({ Component: (await import('@/features/admin/WordsPage')).WordsPage }),
  },
  {
    path: 'audit',
    lazy: async () => ({ Component: (await import('@/features/admin/AuditPage')).AuditPage }),
  },
];
