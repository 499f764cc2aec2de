# Every view, from which Build-View.ps1 makes TwilioVideo.Format.ps1xml. A table's columns are properties with their widths: what stands in a
# header can be sorted and filtered by. The format of a property is its value, if nothing else is said here. PowerShell cuts the last column that
# does not fit: the columns before a SID take 79 or 80 characters with their gaps, or leave room for all of it, so that at 80 columns a SID is whole or not there.
@{
    Columns = @{
        Age         = '[TwilioVideo.Formatting.ValueFormatter]::FormatTimeSpan($_.Age)'
        Stay        = '[TwilioVideo.Formatting.ValueFormatter]::FormatTimeSpan($_.Stay)'
        Length      = '[TwilioVideo.Formatting.ValueFormatter]::FormatTimeSpan($_.Length)'
        DateCreated = '[TwilioVideo.Formatting.ValueFormatter]::FormatDateTime($_.DateCreated)'
        DateUpdated = '[TwilioVideo.Formatting.ValueFormatter]::FormatDateTime($_.DateUpdated)'
        DueAt       = '[TwilioVideo.Formatting.ValueFormatter]::FormatDateTime($_.DueAt)'
        ExpiresAt   = '[TwilioVideo.Formatting.ValueFormatter]::FormatDateTime($_.ExpiresAt)'
        Timestamp   = '[TwilioVideo.Formatting.ValueFormatter]::FormatDateTime($_.Timestamp)'
        CreateTime  = '[TwilioVideo.Formatting.ValueFormatter]::FormatDateTime($_.CreateTime)'
        DurationSec = '[TwilioVideo.Formatting.ValueFormatter]::FormatDuration($_.DurationSec)'
        RoomStatus  = '[TwilioVideo.Formatting.ValueFormatter]::FormatStatus($_.RoomStatus)'
        Problems    = '[TwilioVideo.Formatting.ValueFormatter]::FormatLine($_.Problems)'
        Elapsed     = '[TwilioVideo.Formatting.ValueFormatter]::FormatElapsed($_.Elapsed)'
        Rules       = '[TwilioVideo.Formatting.ValueFormatter]::FormatLine($_.Rules)'
        Size        = '[TwilioVideo.Formatting.ValueFormatter]::FormatSize($_.Size)'
        Status      = '[TwilioVideo.Formatting.ValueFormatter]::FormatStatus($_.Status)'
    }

    Items   = @{
        Age                    = '[TwilioVideo.Formatting.ValueFormatter]::FormatTimeSpan($_.Age)'
        Stay                   = '[TwilioVideo.Formatting.ValueFormatter]::FormatTimeSpan($_.Stay)'
        Length                 = '[TwilioVideo.Formatting.ValueFormatter]::FormatTimeSpan($_.Length)'
        Duration               = '[TwilioVideo.Formatting.ValueFormatter]::FormatSeconds($_.Duration)'
        MaxParticipantDuration = '[TwilioVideo.Formatting.ValueFormatter]::FormatSeconds($_.MaxParticipantDuration)'
        EmptyRoomTimeout       = '[TwilioVideo.Formatting.ValueFormatter]::FormatMinutes($_.EmptyRoomTimeout)'
        UnusedRoomTimeout      = '[TwilioVideo.Formatting.ValueFormatter]::FormatMinutes($_.UnusedRoomTimeout)'
        Size                   = '[TwilioVideo.Formatting.ValueFormatter]::FormatBytes($_.Size)'
        Status                 = '[TwilioVideo.Formatting.ValueFormatter]::FormatStatus($_.Status)'
        VideoLayout            = '[TwilioVideo.Formatting.ValueFormatter]::FormatJson($_.VideoLayout)'
        Configuration          = '[TwilioVideo.Formatting.ValueFormatter]::FormatJson($_.Configuration)'
        Problems               = '[TwilioVideo.Formatting.ValueFormatter]::FormatLine($_.Problems)'
        DurationSec                 = '[TwilioVideo.Formatting.ValueFormatter]::FormatSeconds($_.DurationSec)'
        TotalParticipantDurationSec = '[TwilioVideo.Formatting.ValueFormatter]::FormatSeconds($_.TotalParticipantDurationSec)'
        TotalRecordingDurationSec   = '[TwilioVideo.Formatting.ValueFormatter]::FormatSeconds($_.TotalRecordingDurationSec)'
        Properties                  = '[TwilioVideo.Formatting.ValueFormatter]::FormatJson($_.Properties)'
        PublisherInfo               = '[TwilioVideo.Formatting.ValueFormatter]::FormatJson($_.PublisherInfo)'
    }

    # What people choose and the service only keeps. The rest, such as SIDs, it makes itself.
    Chosen  = 'AudioSources AudioSourcesExcluded AwsS3Url Event FriendlyName ErrorMessage HookFriendlyName Identity MediaExternalLocation Message Name ParticipantIdentity Publisher Room RoomName Rules StatusCallback Track TrackName UniqueName'

    Right   = 'Age Done DurationSec Elapsed Failed Length MaxParticipants NotAttempted ParticipantCount Size Skipped Stay Unfinished'

    Views   = @{
        RoomInsight            = @{
            Table = 'RoomName 28, RoomStatus 11, RoomType 12, DurationSec 11, CreateTime 16, RoomSid 34'
            List  = 'RoomName RoomSid RoomStatus RoomType CreatedMethod EndReason ProcessingState CreateTime EndTime DurationSec TotalParticipantDurationSec TotalRecordingDurationSec MaxParticipants UniqueParticipants UniqueParticipantIdentities ConcurrentParticipants MaxConcurrentParticipants Codecs MediaRegion EdgeLocation RecordingEnabled StatusCallback StatusCallbackMethod AccountSid Url'
        }
        RoomParticipantInsight = @{
            Table = 'ParticipantIdentity 21, Status 12, DurationSec 11, EndReason 22, ErrorCode 9, ParticipantSid 34'
            List  = 'ParticipantIdentity ParticipantSid RoomSid RoomName Status JoinTime LeaveTime DurationSec EndReason ErrorCode ErrorCodeUrl Codecs MediaRegion EdgeLocation Properties PublisherInfo AccountSid Url'
        }
        Room                  = @{
            GroupBy = 'Account'
            Table = 'UniqueName 28, Status 11, Type 12, Age 9, MaxParticipants 15, Sid 34'
            List  = 'UniqueName Sid Status Type MaxParticipants MaxParticipantDuration MaxConcurrentPublishedTracks EmptyRoomTimeout UnusedRoomTimeout RecordParticipantsOnConnect AudioOnly LargeRoom EnableTurn VideoCodecs MediaRegion StatusCallback StatusCallbackMethod DateCreated DateUpdated EndTime Duration Age ParticipantCount AccountSid Url'
        }
        'Room#ParticipantCount' = @{
            GroupBy = 'Account'
            Table = 'UniqueName 27, Status 11, Type 12, Age 9, ParticipantCount 16, Sid 34'
            List  = 'UniqueName Sid Status Type MaxParticipants MaxParticipantDuration MaxConcurrentPublishedTracks EmptyRoomTimeout UnusedRoomTimeout RecordParticipantsOnConnect AudioOnly LargeRoom EnableTurn VideoCodecs MediaRegion StatusCallback StatusCallbackMethod DateCreated DateUpdated EndTime Duration Age ParticipantCount AccountSid Url'
        }
        RoomParticipant       = @{
            GroupBy = 'Account'
            Table = 'RoomName 25, Identity 30, Status 12, Stay 9, Sid 34'
            List  = 'Identity Sid RoomName RoomSid Status StartTime EndTime Stay Duration DateCreated DateUpdated AccountSid Url'
        }
        PublishedTrack        = @{
            Table = 'Name 28, Kind 6, Enabled 8, Sid 34, ParticipantSid 34'
            List  = 'Name Sid Kind Enabled ParticipantSid RoomSid DateCreated DateUpdated Url'
        }
        SubscribedTrack        = @{
            GroupBy = 'ParticipantSid'
            Table   = 'Name 37, Kind 6, Sid 34, PublisherSid 34'
            List    = 'Name Sid Kind Enabled ParticipantSid PublisherSid RoomSid DateCreated DateUpdated Url'
        }
        RecordingRule          = @{
            Table = 'Type 8, All 6, Kind 6, Publisher 36, Track 36'
            List  = 'Type All Kind Publisher Track'
        }
        RecordingRules        = @{
            Table = 'RoomSid 34, Rules 66, DateUpdated 16'
            List  = 'RoomSid Rules DateCreated DateUpdated'
        }
        SubscribeRule          = @{
            Table = 'Type 8, All 6, Kind 6, Priority 9, Publisher 36, Track 36'
            List  = 'Type All Kind Publisher Track Priority'
        }
        SubscribeRules        = @{
            Table = 'ParticipantSid 34, Rules 84'
            List  = 'ParticipantSid RoomSid Rules DateCreated DateUpdated'
        }
        Transcription         = @{
            Table = 'Ttid 59, Status 9, Length 9, RoomSid 34'
            List  = 'Ttid RoomSid Status Configuration SourceSid StartTime EndTime Length Duration DateCreated DateUpdated AccountSid Url'
        }
        Recording             = @{
            Table = 'TrackName 16, Type 6, Codec 6, Status 11, Length 9, Size 9, DateCreated 16, Sid 34'
            List  = 'Sid RoomSid ParticipantSid SourceSid TrackName Status Type Codec ContainerFormat Size Length Duration Offset GroupingSids MediaExternalLocation StatusCallback StatusCallbackMethod DateCreated AccountSid Url'
        }
        RecordingSettings     = @{
            Table = 'FriendlyName 24, AwsStorageEnabled 17, EncryptionEnabled 17, AwsS3Url 59'
            List  = 'FriendlyName AwsStorageEnabled AwsS3Url AwsCredentialsSid EncryptionEnabled EncryptionKeySid AccountSid Url'
        }
        Composition           = @{
            Table = 'Status 10, Format 6, Resolution 10, Length 7, Size 8, Sid 34, DateCreated 16'
            List  = 'Sid RoomSid Status Format Resolution VideoLayout AudioSources AudioSourcesExcluded Trim Bitrate Size Length Duration MediaExternalLocation StatusCallback StatusCallbackMethod DateCreated DateCompleted DateDeleted AccountSid Url'
        }
        CompositionHook       = @{
            Table = 'FriendlyName 35, Enabled 8, Format 6, Resolution 10, DateCreated 16, Sid 34'
            List  = 'FriendlyName Sid Enabled Format Resolution VideoLayout AudioSources AudioSourcesExcluded Trim StatusCallback StatusCallbackMethod DateCreated DateUpdated AccountSid Url'
        }
        CompositionSettings   = @{
            Table = 'FriendlyName 24, AwsStorageEnabled 17, EncryptionEnabled 17, AwsS3Url 59'
            List  = 'FriendlyName AwsStorageEnabled AwsS3Url AwsCredentialsSid EncryptionEnabled EncryptionKeySid AccountSid Url'
        }
        TwilioVideoConnection = @{
            Table = 'Name 14, AccountSid 34, IsEmulator 10, IsCurrent 9, BaseUri 48'
            List  = 'Name AccountSid UserName BaseUri Region Edge IsEmulator IsCurrent IsClosed'
        }
        AccessToken           = @{
            Table = 'Identity 27, Room 34, ExpiresAt 16, ApiKeySid 34'
            List  = 'Identity Room ExpiresAt ApiKeySid AccountSid'
        }
        AccessTokenReport     = @{
            Table = 'IsValid 8, Identity 18, Room 18, Problems 50, ExpiresAt 16'
            List  = 'IsValid Problems ErrorCode Identity Room IssuedAt NotBefore ExpiresAt ApiKeySid AccountSid'
        }
        SignatureReport        = @{
            Table = 'IsValid 8, Reason 14, Message 94'
            List  = 'IsValid Reason Message Uri'
        }
        EmulatorEventResult   = @{
            Table = 'Action 13, Identity 26, RoomName 27, IsPending 10, DueAt 16'
            List  = 'Action Identity RoomName RoomSid ParticipantSid TrackSid DueAt IsPending'
        }
        VideoEvent            = @{
            Table = 'Event 25, RoomName 36, Timestamp 16, Sid 34'
            List  = 'Event Sid RoomSid RoomName RoomStatus RoomType Timestamp SequenceNumber AccountSid'
        }
        RoomEvent             = @{
            Table = 'Event 25, Length 9, RoomName 26, Timestamp 16, Sid 34'
            List  = 'Event Length Duration Sid RoomSid RoomName RoomStatus RoomType Timestamp SequenceNumber AccountSid'
        }
        ParticipantEvent      = @{
            Table = 'Event 25, Identity 18, RoomName 17, Timestamp 16, Sid 34'
            List  = 'Event Identity Status Duration ParticipantSid Sid RoomSid RoomName RoomStatus RoomType Timestamp SequenceNumber AccountSid'
        }
        TrackEvent            = @{
            Table = 'Event 25, Identity 18, RoomName 17, Timestamp 16, Sid 34'
            List  = 'Event Identity Status TrackName Kind TrackSid ParticipantSid Sid RoomSid RoomName RoomStatus RoomType Timestamp SequenceNumber AccountSid'
        }
        RecordingEvent        = @{
            Table = 'Event 25, Identity 18, RoomName 17, Timestamp 16, Sid 34'
            List  = 'Event Identity TrackName Type Codec ContainerFormat Size Duration Offset RecordingSid ParticipantSid SourceSid RecordingUri MediaUri MediaExternalLocation FailedOperation Sid RoomSid RoomName RoomStatus RoomType Timestamp SequenceNumber AccountSid'
        }
        CompositionEvent      = @{
            Table = 'Event 25, PercentageDone 14, RoomName 21, Timestamp 16, Sid 34'
            List  = 'Event CompositionSid HookSid HookFriendlyName HookUri CompositionUri MediaUri MediaExternalLocation Size Duration PercentageDone SecondsRemaining FailedOperation ErrorMessage Sid RoomSid RoomName RoomStatus RoomType Timestamp SequenceNumber AccountSid'
        }
        ChangeSummary         = @{
            Table = 'Command 37, Done 10, Failed 8, Skipped 8, NotAttempted 12, Unfinished 10, Elapsed 10'
            List  = 'Command Done Failed Skipped NotAttempted Unfinished Elapsed'
        }
    }
}
