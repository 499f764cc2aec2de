# Every view, from which Build-View.ps1 makes TwilioVideo.Format.ps1xml. A table's columns are labels with their widths; what a label shows
# is the property of that name, if nothing else is said here.
@{
    Columns = @{
        Aws         = '$_.AwsStorageEnabled'
        Emulator    = '$_.IsEmulator'
        Encrypted   = '$_.EncryptionEnabled'
        Max         = '$_.MaxParticipants'
        Age         = '[TwilioVideo.Formatting.ValueFormatter]::FormatLength($_.Duration, $_.DateCreated)'
        Stay        = '[TwilioVideo.Formatting.ValueFormatter]::FormatLength($_.Duration, $_.StartTime)'
        Length      = '[TwilioVideo.Formatting.ValueFormatter]::FormatLength($_.Duration, $null)'
        Created     = '[TwilioVideo.Formatting.ValueFormatter]::FormatDateTime($_.DateCreated)'
        Updated     = '[TwilioVideo.Formatting.ValueFormatter]::FormatDateTime($_.DateUpdated)'
        Due         = '[TwilioVideo.Formatting.ValueFormatter]::FormatDateTime($_.DueAt)'
        Expires     = '[TwilioVideo.Formatting.ValueFormatter]::FormatDateTime($_.ExpiresAt)'
        CreateTime  = '[TwilioVideo.Formatting.ValueFormatter]::FormatDateTime($_.CreateTime)'
        DurationSec = '[TwilioVideo.Formatting.ValueFormatter]::FormatLength($_.DurationSec, $null)'
        RoomStatus  = '[TwilioVideo.Formatting.ValueFormatter]::FormatStatus($_.RoomStatus)'
        Happened    = '[TwilioVideo.Formatting.ValueFormatter]::FormatDateTime($_.Timestamp)'
        Problems    = '[TwilioVideo.Formatting.ValueFormatter]::FormatLine($_.Problems)'
        Elapsed     = '[TwilioVideo.Formatting.ValueFormatter]::FormatElapsed($_.Elapsed)'
        Rules       = '[TwilioVideo.Formatting.ValueFormatter]::FormatLine($_.Rules)'
        Size        = '[TwilioVideo.Formatting.ValueFormatter]::FormatSize($_.Size)'
        Status      = '[TwilioVideo.Formatting.ValueFormatter]::FormatStatus($_.Status)'
    }

    Items   = @{
        Duration                    = '[TwilioVideo.Formatting.ValueFormatter]::FormatSeconds($_.Duration)'
        MaxParticipantDuration      = '[TwilioVideo.Formatting.ValueFormatter]::FormatSeconds($_.MaxParticipantDuration)'
        EmptyRoomTimeout            = '[TwilioVideo.Formatting.ValueFormatter]::FormatMinutes($_.EmptyRoomTimeout)'
        UnusedRoomTimeout           = '[TwilioVideo.Formatting.ValueFormatter]::FormatMinutes($_.UnusedRoomTimeout)'
        Size                        = '[TwilioVideo.Formatting.ValueFormatter]::FormatBytes($_.Size)'
        Status                      = '[TwilioVideo.Formatting.ValueFormatter]::FormatStatus($_.Status)'
        VideoLayout                 = '[TwilioVideo.Formatting.ValueFormatter]::FormatJson($_.VideoLayout)'
        DurationSec                 = '[TwilioVideo.Formatting.ValueFormatter]::FormatSeconds($_.DurationSec)'
        TotalParticipantDurationSec = '[TwilioVideo.Formatting.ValueFormatter]::FormatSeconds($_.TotalParticipantDurationSec)'
        TotalRecordingDurationSec   = '[TwilioVideo.Formatting.ValueFormatter]::FormatSeconds($_.TotalRecordingDurationSec)'
        Properties                  = '[TwilioVideo.Formatting.ValueFormatter]::FormatJson($_.Properties)'
        PublisherInfo               = '[TwilioVideo.Formatting.ValueFormatter]::FormatJson($_.PublisherInfo)'
        Configuration               = '[TwilioVideo.Formatting.ValueFormatter]::FormatJson($_.Configuration)'
    }

    # What people choose and the service only keeps. The rest, such as SIDs, it makes itself.
    Chosen  = 'AudioSources AudioSourcesExcluded AwsS3Url Event FriendlyName ErrorMessage HookFriendlyName Identity MediaExternalLocation Message Name ParticipantIdentity Publisher Room RoomName Rules StatusCallback Track TrackName UniqueName'

    Right   = 'Age Done DurationSec Elapsed Failed Length Max NotAttempted Size Skipped Stay Unfinished'

    Views   = @{
        Room                   = @{
            Table = 'UniqueName 34, Status 11, Type 12, Age 9, Max 4, RoomSid 34'
            List  = 'UniqueName Sid Status Type MaxParticipants MaxParticipantDuration MaxConcurrentPublishedTracks EmptyRoomTimeout UnusedRoomTimeout RecordParticipantsOnConnect AudioOnly LargeRoom EnableTurn VideoCodecs MediaRegion StatusCallback StatusCallbackMethod DateCreated DateUpdated EndTime Duration AccountSid Url'
        }
        RoomParticipant        = @{
            Table = 'Identity 22, Status 12, Stay 9, Sid 34, RoomSid 34'
            List  = 'Identity Sid RoomSid Status StartTime EndTime Duration DateCreated DateUpdated AccountSid Url'
        }
        RoomInsight            = @{
            Table = 'RoomName 28, RoomStatus 11, RoomType 12, DurationSec 11, CreateTime 16, RoomSid 34'
            List  = 'RoomName RoomSid RoomStatus RoomType CreatedMethod EndReason ProcessingState CreateTime EndTime DurationSec TotalParticipantDurationSec TotalRecordingDurationSec MaxParticipants UniqueParticipants UniqueParticipantIdentities ConcurrentParticipants MaxConcurrentParticipants Codecs MediaRegion EdgeLocation RecordingEnabled StatusCallback StatusCallbackMethod AccountSid Url'
        }
        RoomParticipantInsight = @{
            Table = 'ParticipantIdentity 20, Status 12, DurationSec 11, EndReason 22, ErrorCode 9, ParticipantSid 34'
            List  = 'ParticipantIdentity ParticipantSid RoomSid RoomName Status JoinTime LeaveTime DurationSec EndReason ErrorCode ErrorCodeUrl Codecs MediaRegion EdgeLocation Properties PublisherInfo AccountSid Url'
        }
        PublishedTrack         = @{
            Table = 'Name 26, Kind 6, Enabled 8, Sid 34, ParticipantSid 34'
            List  = 'Name Sid Kind Enabled ParticipantSid RoomSid DateCreated DateUpdated Url'
        }
        SubscribedTrack        = @{
            GroupBy = 'ParticipantSid'
            Table   = 'Name 41, Kind 6, Sid 34, PublisherSid 34'
            List    = 'Name Sid Kind Enabled ParticipantSid PublisherSid RoomSid DateCreated DateUpdated Url'
        }
        RecordingRule          = @{
            Table = 'Type 8, All 6, Kind 6, Publisher 36, Track 36'
            List  = 'Type All Kind Publisher Track'
        }
        RecordingRules         = @{
            Table = 'RoomSid 34, Updated 16, Rules 66'
            List  = 'RoomSid Rules DateCreated DateUpdated'
        }
        SubscribeRule          = @{
            Table = 'Type 8, All 6, Kind 6, Priority 9, Publisher 36, Track 36'
            List  = 'Type All Kind Publisher Track Priority'
        }
        SubscribeRules         = @{
            Table = 'ParticipantSid 34, RoomSid 34, Rules 50'
            List  = 'ParticipantSid RoomSid Rules DateCreated DateUpdated'
        }
        Transcription          = @{
            Table = 'Ttid 52, Status 9, Length 9, RoomSid 34'
            List  = 'Ttid RoomSid Status Configuration SourceSid StartTime EndTime Duration DateCreated DateUpdated AccountSid Url'
        }
        Recording              = @{
            Table = 'TrackName 18, Type 6, Codec 6, Status 11, Length 9, Size 9, Sid 34, Created 16'
            List  = 'Sid RoomSid ParticipantSid SourceSid TrackName Status Type Codec ContainerFormat Size Duration Offset GroupingSids MediaExternalLocation StatusCallback StatusCallbackMethod DateCreated AccountSid Url'
        }
        RecordingSettings      = @{
            Table = 'FriendlyName 24, Aws 6, AwsS3Url 42, Encrypted 9, AccountSid 34'
            List  = 'FriendlyName AwsStorageEnabled AwsS3Url AwsCredentialsSid EncryptionEnabled EncryptionKeySid AccountSid Url'
        }
        Composition            = @{
            Table = 'Status 11, Format 6, Resolution 10, Length 9, Size 9, Sid 34, RoomSid 34'
            List  = 'Sid RoomSid Status Format Resolution VideoLayout AudioSources AudioSourcesExcluded Trim Bitrate Size Duration MediaExternalLocation StatusCallback StatusCallbackMethod DateCreated DateCompleted DateDeleted AccountSid Url'
        }
        CompositionHook        = @{
            Table = 'FriendlyName 32, Enabled 8, Format 6, Resolution 10, Created 16, Sid 34'
            List  = 'FriendlyName Sid Enabled Format Resolution VideoLayout AudioSources AudioSourcesExcluded Trim StatusCallback StatusCallbackMethod DateCreated DateUpdated AccountSid Url'
        }
        CompositionSettings    = @{
            Table = 'FriendlyName 24, Aws 6, AwsS3Url 42, Encrypted 9, AccountSid 34'
            List  = 'FriendlyName AwsStorageEnabled AwsS3Url AwsCredentialsSid EncryptionEnabled EncryptionKeySid AccountSid Url'
        }
        TwilioVideoConnection  = @{
            Table = 'AccountSid 34, UserName 34, BaseUri 34, Emulator 9'
            List  = 'AccountSid UserName BaseUri Region Edge IsEmulator IsClosed'
        }
        AccessToken            = @{
            Table = 'Identity 26, Room 34, Expires 16, ApiKeySid 34'
            List  = 'Identity Room ExpiresAt ApiKeySid AccountSid'
        }
        AccessTokenReport      = @{
            Table = 'IsValid 8, Identity 22, Room 34, Expires 16, Problems 34'
            List  = 'IsValid Problems ErrorCode Identity Room IssuedAt NotBefore ExpiresAt ApiKeySid AccountSid'
        }
        SignatureReport        = @{
            Table = 'IsValid 8, Reason 14, Message 94'
            List  = 'IsValid Reason Message Uri'
        }
        EmulatorEventResult    = @{
            Table = 'Action 13, Identity 26, RoomName 34, IsPending 10, Due 16'
            List  = 'Action Identity RoomName RoomSid ParticipantSid TrackSid DueAt IsPending'
        }
        VideoEvent             = @{
            Table = 'Event 25, RoomName 24, Happened 16, Sid 34'
            List  = 'Event Sid RoomSid RoomName RoomStatus RoomType Timestamp SequenceNumber AccountSid'
        }
        RoomEvent              = @{
            Table = 'Event 25, Length 9, RoomName 24, Happened 16, Sid 34'
            List  = 'Event Duration Sid RoomSid RoomName RoomStatus RoomType Timestamp SequenceNumber AccountSid'
        }
        ParticipantEvent       = @{
            Table = 'Event 25, Identity 18, RoomName 22, Happened 16, Sid 34'
            List  = 'Event Identity Status Duration ParticipantSid Sid RoomSid RoomName RoomStatus RoomType Timestamp SequenceNumber AccountSid'
        }
        TrackEvent             = @{
            Table = 'Event 25, Identity 18, RoomName 22, Happened 16, Sid 34'
            List  = 'Event Identity Status TrackName Kind TrackSid ParticipantSid Sid RoomSid RoomName RoomStatus RoomType Timestamp SequenceNumber AccountSid'
        }
        RecordingEvent         = @{
            Table = 'Event 25, Identity 18, RoomName 22, Happened 16, Sid 34'
            List  = 'Event Identity TrackName Type Codec ContainerFormat Size Duration Offset RecordingSid ParticipantSid SourceSid RecordingUri MediaUri MediaExternalLocation FailedOperation Sid RoomSid RoomName RoomStatus RoomType Timestamp SequenceNumber AccountSid'
        }
        CompositionEvent       = @{
            Table = 'Event 25, PercentageDone 14, RoomName 24, Happened 16, Sid 34'
            List  = 'Event CompositionSid HookSid HookFriendlyName HookUri CompositionUri MediaUri MediaExternalLocation Size Duration PercentageDone SecondsRemaining FailedOperation ErrorMessage Sid RoomSid RoomName RoomStatus RoomType Timestamp SequenceNumber AccountSid'
        }
        ChangeSummary          = @{
            Table = 'Command 36, Done 10, Failed 8, Skipped 8, NotAttempted 12, Unfinished 10, Elapsed 10'
            List  = 'Command Done Failed Skipped NotAttempted Unfinished Elapsed'
        }
    }
}
